import { useTranslations } from 'use-intl';
import { formatDay } from '../../format/index.ts';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import type { DraftConfig } from './draft.ts';

type Dataset = Pick<ExperimentBuilderQuery['datasets']['nodes'][number], 'startAt' | 'steps' | 'stepSeconds' | 'zone'>;

/** The parts of the series in time, with their days: what is learnt from, what chooses, what judges. */
export function SplitBar({ split, dataset }: { split: DraftConfig['protocol']['split']; dataset: Dataset }) {
  const format = useTranslations('format');
  const t = useTranslations('experiments');
  const cuts = [0, split.train, split.train + split.validation, 1];
  const day = (share: number) =>
    formatDay(
      format,
      new Date(Date.parse(dataset.startAt) + share * dataset.steps * dataset.stepSeconds * 1000).toISOString(),
      dataset.zone,
    );
  return (
    <ol className="split-bar">
      {(['train', 'validation', 'test'] as const).map((part, place) => {
        const [from = 0, to = 0] = cuts.slice(place, place + 2);
        return (
          <li key={part} data-part={part} style={{ flexGrow: Math.max(0.08, to - from) }}>
            {/* The validation part is narrow: its days follow from those of the others. */}
            {part === 'validation' ? t('split.validation') : t(`split.${part}`, { from: day(from) })}
          </li>
        );
      })}
    </ol>
  );
}
