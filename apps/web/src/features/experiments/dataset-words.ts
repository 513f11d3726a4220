/** What a list of datasets says of each, so that one is told from another of the same title. */
import type { Translator } from '../../i18n/translator.ts';
import { formatClock, formatCount, formatDay, formatStep } from '../../format/index.ts';

interface ListedDataset {
  /** Unique in the team. */
  readonly name: string;
  readonly title: string;
  readonly nodeCount: number;
  readonly steps: number;
  readonly stepSeconds: number;
  readonly startAt: string;
  readonly endAt: string;
  readonly zone: string;
  /** When it was imported. */
  readonly createdAt: string;
}

/**
 * One line of the list: title, sensors and steps; where another dataset has that title, the name too, which is unique.
 *
 * @param all the datasets of the list
 */
export function datasetLine(
  t: Translator<'experiments'>,
  dataset: ListedDataset,
  all: readonly Pick<ListedDataset, 'title'>[],
): string {
  const isAlike = all.filter(({ title }) => title === dataset.title).length > 1;
  const own = isAlike ? `${dataset.title} (${dataset.name})` : dataset.title;
  return t('data.line', { title: own, sensors: formatCount(dataset.nodeCount), steps: formatCount(dataset.steps) });
}

/** `2,016 steps of 5 min, 1 Mar 2012 to 7 Mar 2012; imported 30 Nov, 00:12 as los-loop`: what a line has no room for. */
export function datasetFacts(
  t: Translator<'experiments'>,
  format: Translator<'format'>,
  dataset: ListedDataset,
  now: Date = new Date(),
): string {
  const { startAt, endAt, zone, steps, stepSeconds, createdAt, name } = dataset;
  return t('data.facts', {
    steps: formatCount(steps),
    step: formatStep(format, stepSeconds),
    from: formatDay(format, startAt, zone),
    to: formatDay(format, endAt, zone),
    at: formatClock(format, createdAt, now),
    name,
  });
}
