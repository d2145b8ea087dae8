export type Heads = Record<"fine" | "lookUps" | "coarse", number>;

export const heads: Heads = { fine: 16, lookUps: 30, coarse: 24 };
