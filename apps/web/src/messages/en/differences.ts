export const differences = {} as const;
