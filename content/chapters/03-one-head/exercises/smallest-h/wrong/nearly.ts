export const heads: number = 2;

export const oneFewer: number = 0.59;
