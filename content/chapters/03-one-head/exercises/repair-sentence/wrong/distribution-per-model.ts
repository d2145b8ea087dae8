export const within: string = "model";
export const perWhat: string = "query";
export const what: string = "distribution";
