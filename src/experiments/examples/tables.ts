/** There is nothing to set. */
export const exampleTables = { counts: [{}] } as const;
