/** The further channels of a dataset as the form offers them: those of one source, before a slash, together. */

import type { Translator } from '../../i18n/translator.ts';

interface Channel {
  readonly name: string;
  readonly unit: string;
  readonly role: string;
}

export interface CovariateSource {
  readonly name: string;
  /** `humidity in %`, `incidents, 16 channels`, `calendar, known ahead`. */
  readonly text: string;
}

export function sourcesOf(t: Translator<'experiments'>, channels: readonly Channel[]): CovariateSource[] {
  const sources = new Map<string, Channel[]>();
  for (const channel of channels) {
    if (channel.role !== 'INPUT' && channel.role !== 'KNOWN') continue;
    const name = channel.name.split('/', 1)[0] ?? channel.name;
    sources.set(name, [...(sources.get(name) ?? []), channel]);
  }
  return [...sources].map(([name, own]) => {
    const [first] = own;
    const unit = own.length === 1 && first !== undefined && first.unit !== '' ? first.unit : null;
    const told = unit === null ? name : t('covariates.inUnit', { name, unit });
    const counted = own.length > 1 ? t('covariates.channels', { name: told, count: String(own.length) }) : told;
    const isAhead = own.every(({ role }) => role === 'KNOWN');
    return { name, text: isAhead ? t('covariates.ahead', { name: counted }) : counted };
  });
}
