export const ui = {
  loading: 'Loading {what}',
  tryAgain: 'Try again',
} as const;
