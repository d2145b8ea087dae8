export const heads: number = 64;

export const headDropout: number = 0.3;
