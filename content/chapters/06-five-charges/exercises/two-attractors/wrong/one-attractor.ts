export const looking: string = "key near cabinets be";

export const notLooking: string = "keys near cabinet be";
