import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDay, formatShare, formatStep } from '../../format/index.ts';
import type { DatasetNode } from './sensor-statistics.ts';

/** What a dataset is: its period, channels, terms and source. */
export function DatasetFacts({ dataset }: { dataset: DatasetNode }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('dataset');
  // Known of what was imported lately alone; a label is always known.
  const beside = dataset.channels.flatMap(({ name, role, missingShare }) =>
    role === 'TARGET' || role === 'LABEL' || !missingShare
      ? []
      : [t('facts.missingOf', { share: formatShare(missingShare, 2), channel: name })],
  );
  const missing = t('facts.missingShare', {
    share: formatShare(dataset.missingShare, 2),
    zeros: dataset.zeroIsMissing ? 'missing' : 'readings',
  });
  return (
    <dl className="facts">
      <dt>{t('facts.period')}</dt>
      <dd>
        {t('facts.span', {
          from: formatDay(format, dataset.startAt, dataset.zone),
          to: formatDay(format, dataset.endAt, dataset.zone),
          step: formatStep(format, dataset.stepSeconds),
        })}
      </dd>
      <dt>{t('facts.channels')}</dt>
      <dd>
        {dataset.channels
          .map(({ name, unit, role }) =>
            // A label has no unit.
            t(unit === '' ? 'facts.channel' : 'facts.channelIn', { name, unit, role: t(`facts.role.${role}`) }),
          )
          .join(t('facts.comma'))}
      </dd>
      <dt>{t('facts.missing')}</dt>
      <dd>{[missing, ...beside].join(t('facts.semicolon'))}</dd>
      <dt>{t('facts.licence')}</dt>
      <dd>{dataset.licence ?? t('facts.notStated')}</dd>
      <dt>{t('facts.source')}</dt>
      <dd>{dataset.source ?? t('facts.notStated')}</dd>
      <dt>{t('facts.hash')}</dt>
      <dd className="mono">{dataset.contentHash.slice(0, 16)}</dd>
    </dl>
  );
}
