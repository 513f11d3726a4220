/** Which preset an experiment was made by, in words. */

import type { Translator } from '../../i18n/translator.ts';

/** `quick`; `custom, from quick` where the settings are not those of the preset as it is now; `custom` where it began from none. */
export function presetText(t: Translator<'experiments'>, preset: string | null, isChanged: boolean): string {
  if (preset === null) return t('presetWords.custom');
  return isChanged ? t('presetWords.changed', { preset }) : preset;
}
