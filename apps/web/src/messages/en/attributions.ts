export const attributions = {} as const;
