/** 几个头来管这两种关系，最多 12。 */
export const heads: number = 4;

/** 训练时，每个头在一个例子里缺席的概率：0 就是从不缺席。 */
export const headDropout: number = 0;
