/** The smallest number of heads that solves k = 3. */
export const heads: number = 0; // your answer

/** The accuracy you measured with one head fewer, to two digits. */
export const oneFewer: number = 0; // your measurement
