/** 能解决 k = 3 的最少头数。 */
export const heads: number = 0; // 你的答案

/** 少用一个头时量到的准确率，保留两位小数。 */
export const oneFewer: number = 0; // 你的测量
