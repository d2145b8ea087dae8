import { trainingFingerprint } from "experiments";
import { text } from "notebook";

// 用 SIMD 训练 100 步，再对全部参数求一个哈希值。
const hash = trainingFingerprint(100); //=> "152c85cd"

text(`在任何机器上都一样：${hash}`);
