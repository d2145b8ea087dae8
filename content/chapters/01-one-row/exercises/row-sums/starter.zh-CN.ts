// "none"（一行也没有），或者某一行的名字：A 到 G 的一个字母加行号，例如 "G2"。
export const verdict: string = "?";
