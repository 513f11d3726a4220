/** The further channels of a dataset as the form offers them: those of one source, before a slash, together. */

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

export function sourcesOf(channels: readonly Channel[]): CovariateSource[] {
  const sources = new Map<string, Channel[]>();
  for (const channel of channels) {
    if (channel.role !== 'INPUT' && channel.role !== 'KNOWN') continue;
    const name = channel.name.split('/', 1)[0] ?? channel.name;
    sources.set(name, [...(sources.get(name) ?? []), channel]);
  }
  return [...sources].map(([name, own]) => {
    const [first] = own;
    const unit = own.length === 1 && first !== undefined && first.unit !== '' ? ` in ${first.unit}` : '';
    const count = own.length > 1 ? `, ${own.length} channels` : '';
    const ahead = own.every(({ role }) => role === 'KNOWN') ? ', known ahead' : '';
    return { name, text: `${name}${unit}${count}${ahead}` };
  });
}
