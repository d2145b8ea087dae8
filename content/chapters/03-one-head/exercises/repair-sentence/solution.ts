export const within: string = "layer";
export const perWhat: string = "query";
export const what: string = "distribution";
