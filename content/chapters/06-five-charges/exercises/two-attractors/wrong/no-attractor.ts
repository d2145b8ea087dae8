export const looking: string = "key near cabinet behind dog be";

export const notLooking: string = "keys near cabinets behind dogs be";
