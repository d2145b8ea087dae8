/** 在你的学习率下学得会的形状。 */
export const calm = { layers: 1, heads: 1 };

/** 学不会的形状。 */
export const shaking = { layers: 1, heads: 1 };

/** 两者共用的学习率。 */
export const learningRate: number = 0.01;
