/**
 * 一个头有多专门？1：只管一种关系。
 * 0：一视同仁，或者没有超出随机水平的部分。
 *
 * excess [k]：给每种关系所指词元的注意力中，
 * 超出随便一个词元应得的部分
 */
export function specIndex(excess: number[]): number {
  return Math.max(...excess); // 暂时的指数：最大的一项
}
