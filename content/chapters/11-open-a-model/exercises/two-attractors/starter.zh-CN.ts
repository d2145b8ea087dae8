/** 改第二句。 */
export const text: string = "Bob green Eve white . cup ? .";
