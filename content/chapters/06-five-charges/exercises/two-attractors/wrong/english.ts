export const looking: string = "the key to the cabinets with dogs is";

export const notLooking: string = "the keys to the cabinet with the dog are";
