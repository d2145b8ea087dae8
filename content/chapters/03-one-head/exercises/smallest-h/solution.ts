export const heads: number = 3;

export const oneFewer: number = 0.91;
