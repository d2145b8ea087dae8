export const within: string = "layer";
export const perWhat: string = "token";
export const what: string = "distribution";
