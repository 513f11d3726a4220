/** Which of several named channels is forecast; the others stand beside it. */
import type { SourceContent } from './beside.ts';
import { firstFew, ImportError, quoted } from './import-error.ts';
import type { Readings } from './readings.ts';

/**
 * @param told by `--channel`; the only one when left out
 * @throws ImportError where it is not told, or there is none of the name
 */
export function namedChannels(
  label: string,
  channels: readonly { readonly name: string; readonly readings: Readings }[],
  told: string | undefined,
): Pick<SourceContent, 'readings' | 'quantity' | 'channels'> {
  const names = channels.map(({ name }) => name);
  const [only] = channels;
  if (only === undefined) throw new ImportError(label, null, 'holds no channel of readings');
  const target =
    told === undefined ? (channels.length === 1 ? only : undefined) : channels.find(({ name }) => name === told);
  if (target === undefined && told !== undefined) {
    throw new ImportError(
      '--channel',
      null,
      `expected one of the channels of ${label} (${firstFew(names)}), got ${quoted(told)}`,
    );
  }
  if (target === undefined) {
    throw new ImportError(
      label,
      null,
      `holds ${names.length} channels: say with --channel which is forecast (${firstFew(names)})`,
    );
  }
  return {
    readings: target.readings,
    // A column that is called value says nothing of what it holds.
    quantity: target.name === 'value' ? undefined : target.name,
    channels: channels.flatMap(({ name, readings }) =>
      name === target.name ? [] : [{ name, quantity: name, unit: '', isKnownAhead: false, readings }],
    ),
  };
}
