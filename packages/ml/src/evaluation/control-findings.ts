/** What controls show that an experiment asked for: whether training longer, or no graph, would have done as well. */
import type { FindingEntry, RankedBy } from './findings.ts';
import { capital, measured, name, NOT_CORRECTED, number, signed, TOO_LITTLE } from './finding-words.ts';
import type { Interval } from './comparison.ts';
import type { RivalComparison } from './ranking.ts';

/**
 * @param entry a control with a variant
 * @param entries all of the board, to name its rivals
 * @param by what they are ranked by
 */
export function variantSentences(entry: FindingEntry, entries: readonly FindingEntry[], by: RankedBy): string[] {
  const rivals = entry.againstRivals.flatMap((comparison) => {
    const rival = entries.find(({ configurationKey }) => configurationKey === comparison.configurationKey);
    return rival === undefined ? [] : [{ rival, comparison }];
  });
  if (entry.variant === 'no-graph') return rivals.map(({ rival, comparison }) => graphSentence(rival, comparison));
  return [
    ...longerSentence(entry, by),
    ...rivals.map(({ rival, comparison }) => againstTaught(entry, rival, comparison, by)),
  ];
}

const bounds = ({ low, high }: Interval, digits: number, scale = 1): string =>
  low === null || high === null ? '' : ` (95 % from ${signed(scale * low, digits)} to ${signed(scale * high, digits)})`;

/** Whether an interval excludes zero that the corrected comparison took for a tie. */
const excludesZero = ({ low, high }: Interval): boolean => low !== null && high !== null && (low > 0 || high < 0);

/** What the experiment's graph is worth to a model: itself beside its twin with every node alone. */
function graphSentence(rival: FindingEntry, { difference, verdict }: RivalComparison): string {
  const scale = 100 / rival.mae.mean;
  const figures = `${signed(scale * difference.mean, 1)} %${bounds(difference, 1, scale)}`;
  const model = name(rival);
  switch (verdict) {
    case 'WORSE':
      return `Without the given graph, ${model} loses ${number(scale * difference.mean, 1)} %${bounds(difference, 1, scale)}.`;
    case 'BETTER':
      return `The given graph does harm to ${model}: without it the error changes by ${figures}.`;
    case 'TIE': {
      const so = excludesZero(difference) ? NOT_CORRECTED : 'a tie';
      return `The given graph brings nothing measurable to ${model}: without it the error changes by ${figures}, ${so}.`;
    }
    case 'UNJUDGED':
      return `Without the given graph the error of ${model} changes by ${figures}; ${TOO_LITTLE}.`;
  }
}

function timesOf({ longer }: FindingEntry): string {
  if (longer === undefined) return 'more updates';
  return longer === 2 ? 'twice the updates' : `${longer} times the updates`;
}

/** What more updates bring to labels alone. */
function longerSentence(entry: FindingEntry, { unit, digits }: RankedBy): string[] {
  const { againstControl: difference, controlVerdict, modelLabel } = entry;
  if (difference === null) return [];
  const times = timesOf(entry);
  const figures = `${measured(signed(difference.mean, digits + 1), unit)} against its control${bounds(difference, digits + 1)}`;
  switch (controlVerdict) {
    case 'BETTER':
      return [`${capital(times)} from labels alone help ${modelLabel}: ${figures}.`];
    case 'WORSE':
      return [`${capital(times)} from labels alone do harm to ${modelLabel}: ${figures}.`];
    case 'TIE': {
      const so = excludesZero(difference) ? NOT_CORRECTED : 'a tie';
      return [`${capital(times)} from labels alone bring nothing measurable to ${modelLabel}: ${figures}, ${so}.`];
    }
    case 'UNJUDGED':
      return [`${capital(times)} from labels alone, ${modelLabel}: ${figures}; ${TOO_LITTLE}.`];
  }
}

/** Training longer beside learning from a teacher. */
function againstTaught(
  entry: FindingEntry,
  rival: FindingEntry,
  { difference, verdict }: RivalComparison,
  { unit, digits }: RankedBy,
): string {
  const times = timesOf(entry);
  const taught = `the teacher (${rival.modelLabel} with ${rival.methodLabel ?? 'no method'})`;
  const figures = `${measured(signed(difference.mean, digits + 1), unit)}${bounds(difference, digits + 1)}`;
  switch (verdict) {
    case 'BETTER':
      return `${capital(times)} gain more than ${taught}: ${figures}.`;
    case 'WORSE':
      return `${capital(taught)} gains more than ${times}: they are away by ${figures}.`;
    case 'TIE': {
      const so = excludesZero(difference) ? NOT_CORRECTED : 'a tie';
      return `${capital(times)} are not told apart from ${taught}: ${figures}, ${so}.`;
    }
    case 'UNJUDGED':
      return `${capital(times)} beside ${taught}: ${figures}; ${TOO_LITTLE}.`;
  }
}
