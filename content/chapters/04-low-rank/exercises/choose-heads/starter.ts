export type Heads = Record<"fine" | "lookUps" | "coarse", number>;

/** The number of heads for each task. */
export const heads: Heads = { fine: 2, lookUps: 2, coarse: 2 };
