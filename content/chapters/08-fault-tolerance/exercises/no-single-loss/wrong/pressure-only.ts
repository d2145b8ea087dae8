export const heads: number = 2;

export const headDropout: number = 0.3;
