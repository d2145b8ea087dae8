export type Heads = Record<"fine" | "lookUps" | "coarse", number>;

export const heads: Heads = { fine: 4, lookUps: 4, coarse: 4 };
