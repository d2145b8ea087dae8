/** 掩码里的一格：[看的词, 被看的词]，位置从 0 数起。 */
export const hole: number[] = [0, 0]; // [2]

/** 因果模型最早能回答的那个词的位置。 */
export const firstWord: number = 0;

/** 要多少个因果层，it 才可能听说 big；多少层都不行就写 0。 */
export const layers: number = 1;
