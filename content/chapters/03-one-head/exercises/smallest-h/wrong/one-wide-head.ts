export const heads: number = 1;

export const oneFewer: number = 0;
