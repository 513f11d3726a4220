'use client';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { formatCount, formatShare, formatSpan, formatStep } from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import type { DatasetCardFragment } from '../../graphql/generated/graphql';
import { DatasetThumbnail } from './dataset-thumbnail.tsx';
import './datasets.css';

graphql(`
  fragment DatasetCard on Dataset {
    id
    title
    unit
    quantity
    zone
    stepSeconds
    steps
    nodeCount
    missingShare
    synthetic
  }
`);

/** A dataset at a glance: where its sensors stand, how many, how often, how long. */
export function DatasetCard({ dataset }: { dataset: DatasetCardFragment }) {
  const format = useTranslations('format');
  const t = useTranslations('datasets');
  const quantity = { quantity: dataset.quantity, span: formatSpan(format, dataset.steps * dataset.stepSeconds) };
  const missing = { share: formatShare(dataset.missingShare, 2) };
  return (
    <article className="dataset-card">
      <DatasetThumbnail id={dataset.id} title={dataset.title} />
      <div>
        <h3>
          <Link className="quiet" href={`/datasets/${dataset.id}`}>
            {dataset.title}
          </Link>
        </h3>
        <p>
          {t('card.sensors', { count: formatCount(dataset.nodeCount), step: formatStep(format, dataset.stepSeconds) })}
        </p>
        <p>
          {dataset.unit === ''
            ? t('card.quantity', quantity)
            : t('card.quantityIn', { ...quantity, unit: dataset.unit })}
        </p>
        <p className="quiet-text">{t(dataset.synthetic ? 'card.missingSimulated' : 'card.missing', missing)}</p>
      </div>
    </article>
  );
}
