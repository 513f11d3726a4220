/** Which preset an experiment was made by, in words. */

/** `quick`; `custom, from quick` where the settings are not those of the preset as it is now; `custom` where it began from none. */
export function presetText(preset: string | null, isChanged: boolean): string {
  if (preset === null) return 'custom';
  return isChanged ? `custom, from ${preset}` : preset;
}
