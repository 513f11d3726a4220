/** Which preset an experiment was made by, in words. */

/** `quick`; `custom, from quick` where settings were changed since; `custom` where it began from none. */
export function presetText(preset: string | null, isChanged: boolean): string {
  if (preset === null) return 'custom';
  return isChanged ? `custom, from ${preset}` : preset;
}
