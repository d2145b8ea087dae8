/**
 * Working numbers of a kernel, in float64: a sum is taken there and rounded once, when it is stored. They outlive the
 * call, because kernels run thousands of times and must leave nothing to be collected.
 */
export class Scratch {
  private numbers = new Float64Array(0);

  /** At least `length` numbers, holding whatever the last call left in them. */
  take(length: number): Float64Array {
    if (length > this.numbers.length) this.numbers = new Float64Array(length);
    return this.numbers;
  }

  /** The same, with the first `length` of them set to 0. */
  zeros(length: number): Float64Array {
    return this.take(length).fill(0, 0, length);
  }
}
