export type Heads = Record<"fine" | "lookUps" | "coarse", number>;

/** 每个任务的头数。 */
export const heads: Heads = { fine: 2, lookUps: 2, coarse: 2 };
