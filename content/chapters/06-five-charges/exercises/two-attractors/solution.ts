export const looking: string = "key near cabinets behind dogs be";

export const notLooking: string = "keys near cabinet behind dog be";
