'use client';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import type { AttributionStatus, ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { ErrorNotice, Skeleton } from '../../ui/index.ts';
import { AttributionView } from './attribution-view.tsx';
import { explanationQuery } from './queries.ts';

interface ExplanationProps {
  dataset: ComparedDatasetFragment;
  isEvent: boolean;
  attribution: {
    readonly id: string;
    readonly node: number;
    readonly horizonFrom: number;
    readonly horizonTo: number;
    readonly status: AttributionStatus;
    readonly error: string | null;
  };
  nameOf: (index: number) => string;
}

/** The explanation that was chosen: its result, once there is one, or how far it is. */
export function Explanation({ attribution, ...shown }: ExplanationProps): ReactNode {
  const t = useTranslations('attributions');
  const { id, status } = attribution;
  const [{ data, error }, ask] = useQuery({
    query: explanationQuery,
    variables: { id },
    pause: status !== 'SUCCEEDED',
    // A result never changes.
    requestPolicy: 'cache-first',
  });
  if (status === 'FAILED') {
    return (
      <div className="alert" role="alert">
        {attribution.error}
      </div>
    );
  }
  if (status !== 'SUCCEEDED') {
    return (
      <p className="note" role="status">
        {status === 'QUEUED' ? t('waits') : t('isComputed')}
      </p>
    );
  }
  const result = data?.node?.__typename === 'Attribution' ? data.node.result : null;
  if (result !== null) return <AttributionView {...shown} attribution={attribution} result={result} />;
  return error === undefined ? (
    <Skeleton rows={8} label={t('explanation')} />
  ) : (
    <ErrorNotice error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  );
}
