/** There is nothing to set. */
export const citedTables = { papers: [{}] } as const;
