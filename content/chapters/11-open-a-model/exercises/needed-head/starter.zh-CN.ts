/** 写成“层-头”，从 1 数起。 */
export const head: string = "?";

/** 没有它，有多大比例的动词会错。 */
export const lost: number = 0;
