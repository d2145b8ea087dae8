// "Within one ___, a single head gives each ___ only one ___."
export const within: string = "?"; // "layer" or "model"
export const perWhat: string = "?"; // "query" or "token"
export const what: string = "?"; // "distribution" or "relation"
