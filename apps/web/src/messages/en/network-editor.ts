export const networkEditor = {} as const;
