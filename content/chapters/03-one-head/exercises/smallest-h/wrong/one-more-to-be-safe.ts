export const heads: number = 4;

export const oneFewer: number = 1;
