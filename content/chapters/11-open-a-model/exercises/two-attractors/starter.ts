/** Change the second sentence. */
export const text: string = "Bob green Eve white . cup ? .";
