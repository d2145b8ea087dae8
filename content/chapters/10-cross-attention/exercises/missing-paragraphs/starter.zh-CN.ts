/** 图里用到、文中却没有引用的段。 */
export const missing: number[] = [1];

/** 摘要里的一个词，它的批注只提到这样的段。 */
export const word: string = "AI";

/** 这些段占图中全部权重的多少，在 0 与 1 之间。 */
export const share: number = 0;
