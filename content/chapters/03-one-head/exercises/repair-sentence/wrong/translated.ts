export const within: string = "层";
export const perWhat: string = "查询";
export const what: string = "分布";
