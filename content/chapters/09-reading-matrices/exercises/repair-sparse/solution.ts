/** Row by row: sharp, and three of the four look two or three words away. */
export const weights = [
  [0.02, 0.02, 0.02, 0.94],
  [0.03, 0.03, 0.03, 0.91],
  [0.03, 0.03, 0.91, 0.03],
  [0.94, 0.02, 0.02, 0.02],
];
