export const looking: string = "key near cabinets behind dogs be";

export const notLooking: string = "boy with lamps above trees be";
