/** 帮手的把握超过多少，才救得回正确答案。 */
export function threshold(
  wrong: number, right: number, helpers: number,
): number {
  return (wrong + right) / helpers; // 三个数都用上了，但还不对
}
