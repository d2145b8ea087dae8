export type Heads = Record<"fine" | "lookUps" | "coarse", number>;

export const heads: Heads = { fine: 1, lookUps: 4, coarse: 4 };
