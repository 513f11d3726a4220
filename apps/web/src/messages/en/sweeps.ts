export const sweeps = {} as const;
