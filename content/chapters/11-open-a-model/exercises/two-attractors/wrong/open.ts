export const text: string = "Bob green Eve white . keys near cup under box ? .";
