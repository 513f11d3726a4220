/** From an array of measurements, which says nothing of itself, to the content of a source. */
import type { Beside, SourceContent } from '../beside.ts';
import { ImportError, quoted } from '../import-error.ts';
import type { ParsedCovariate } from '../parsed-dataset.ts';
import type { TimeAxis } from '../time-axis.ts';
import { toldTimes, type KnownTimes } from '../told-times.ts';
import { channelsOf, shapeOf, type NumberArray } from './number-array.ts';
import { publishedArray } from './published-arrays.ts';

/** What is known of an array from what lies beside it. */
export interface KnownArray extends KnownTimes {
  /** One a channel. */
  readonly channels?: readonly string[] | undefined;
  /** One a node. */
  readonly sensors?: readonly string[] | undefined;
  /** Of the rows, where the source holds them. */
  readonly time?: TimeAxis | undefined;
}

/** Channels that hold the time of day or the day of the week: every model here knows the calendar by itself. */
const CALENDAR = /(time|hour)[ _]?(of|in)[ _]?(the[ _])?day|day[ _]?(of|in)[ _]?(the[ _])?(week|month|year)/i;

/** @throws ImportError where the array is none of measurements, or an option is left out without which nobody can tell */
export function contentOfArray(array: NumberArray, beside: Beside, known: KnownArray = {}): SourceContent {
  const { label } = array;
  const { steps, nodes, channels: count } = shapeOf(array);
  const published = publishedArray({ steps, nodes });
  const usual = published?.channels.length === count ? published.channels : undefined;
  const names = known.channels ?? usual ?? Array.from({ length: count }, (_, at) => String(at));
  const sensors = known.sensors ?? Array.from({ length: nodes }, (_, at) => String(at));
  for (const [what, expected, came] of [
    ['channels', count, names.length],
    ['sensors', nodes, sensors.length],
  ] as const) {
    if (expected !== came) throw new ImportError(label, null, `holds ${expected} ${what}, but ${came} are named`);
  }
  const calendar = names.filter((name) => count > 1 && CALENDAR.test(name));
  const others = names.flatMap((name, at) => (calendar.includes(name) ? [] : [at]));
  const target = targetOf(
    label,
    names,
    others,
    beside.channel ?? (known.channels === undefined ? usual?.[0] : undefined),
  );
  const readings = channelsOf(array);
  const time = known.time ?? toldTimes(label, beside, { ...published, ...known });
  const assumed = known.time === undefined && known.start === undefined && beside.start === undefined;
  return {
    label,
    sensors,
    readings: readings[target] ?? readings[0],
    time,
    quantity: count > 1 && !/^\d+$/.test(names[target] ?? '0') ? names[target] : published?.quantity,
    channels: others.flatMap((at): ParsedCovariate[] => {
      const channel = readings[at];
      const name = names[at] ?? '';
      const called = /^\d+$/.test(name) ? `channel ${name}` : name;
      return at === target || channel === undefined
        ? []
        : [{ name: called, quantity: called, unit: '', isKnownAhead: false, readings: channel }];
    }),
    notes: [
      ...(assumed && published !== undefined
        ? [
            `the file holds no times; as its shape is that of ${published.title}, they were taken to begin at ${published.start}, ` +
              `${published.stepSeconds} s apart; where that is wrong, import with --start and --step-seconds`,
          ]
        : []),
      ...(calendar.length > 0 ? [`channels that tell the calendar alone were left out: ${calendar.join(', ')}`] : []),
    ],
  };
}

function targetOf(
  label: string,
  names: readonly string[],
  others: readonly number[],
  told: string | undefined,
): number {
  const offered = others.map((at) => names[at] ?? '').join(', ');
  if (told !== undefined) {
    const found = names.includes(told) ? names.indexOf(told) : /^\d{1,4}$/.test(told) ? Number(told) : -1;
    if (names[found] !== undefined) return found;
    throw new ImportError(
      '--channel',
      null,
      `expected one of the channels of ${label} (${offered}), got ${quoted(told)}`,
    );
  }
  const [only] = others;
  if (only !== undefined && others.length === 1) return only;
  throw new ImportError(
    label,
    null,
    `holds ${names.length} channels: say with --channel which is forecast (${offered})`,
  );
}
