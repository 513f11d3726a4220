export const sharedBoard = {} as const;
