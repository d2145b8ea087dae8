import { trainingFingerprint } from "experiments";
import { text } from "notebook";

// 100 steps of training on SIMD, then a hash of all parameters.
const hash = trainingFingerprint(100); //=> "152c85cd"

text(`The same on every machine: ${hash}`);
