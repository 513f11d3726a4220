import Link from 'next/link';
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
          {formatCount(dataset.nodeCount)} sensors, every {formatStep(dataset.stepSeconds)}
        </p>
        <p>
          {dataset.unit === '' ? dataset.quantity : `${dataset.quantity} in ${dataset.unit}`},{' '}
          {formatSpan(dataset.steps * dataset.stepSeconds)}
        </p>
        <p className="quiet-text">
          {formatShare(dataset.missingShare, 2)} missing{dataset.synthetic ? ', simulated' : ''}
        </p>
      </div>
    </article>
  );
}
