export const graphs = {} as const;
