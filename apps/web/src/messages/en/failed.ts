export const failed = {
  title: 'This page failed',
  text: 'Something in it went wrong, and nothing was changed by that. Draw it again; where that does not help, load it anew.',
  again: 'Draw it again',
  anew: 'Load it anew',
  overview: 'Go to the overview',
  missing: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or what was here has been removed.',
    search: 'Look for it by name',
  },
} as const;
