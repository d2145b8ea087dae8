export const heads: number = 8;

export const headDropout: number = 0;
