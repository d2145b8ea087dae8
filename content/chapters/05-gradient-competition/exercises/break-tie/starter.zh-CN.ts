/** 你要改的东西。照现在这样，两个头完全相同，而且一直相同。 */
export const change = {
  shaken: "none", // 或者 "query"、"key"、"value"、"output"
  epsilon: 0, // 加在这个矩阵上的噪声，以它的标准差为单位
  batch: 16, // 一批有多少例子
  learningRate: 0.03,
};
