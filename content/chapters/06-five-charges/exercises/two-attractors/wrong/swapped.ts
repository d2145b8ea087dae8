export const looking: string = "keys near cabinet behind dog be";

export const notLooking: string = "key near cabinets behind dogs be";
