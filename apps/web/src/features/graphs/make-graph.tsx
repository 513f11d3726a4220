'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import { useChange } from '../../graphql/use-change.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { useRefusal } from '../frame/viewer.tsx';
import { Told } from '../../ui/told.tsx';
import { graphCreateMutation, graphMadeQuery } from './graph-queries.ts';
import type { Recipe } from './use-recipe.ts';

interface MakeGraphProps {
  target: { readonly versionId: string; readonly datasetId: string };
  recipe: Recipe;
  hindrance: string | undefined;
}

const POLL_MS = 1000;

/** Has a worker make the graph that is shown, which experiments can read then. */
export function MakeGraph({ target, recipe, hindrance }: MakeGraphProps) {
  const t = useTranslations('graphs');
  const refusal = useRefusal();
  const create = useChange(graphCreateMutation, ({ graphCreate }) => graphCreate);
  const [requestId, setRequestId] = useState<string | null>(null);
  const { along, sigma, isOwnSigma, threshold, facts } = recipe;
  const reason = refusal ?? hindrance;
  const make = async () => {
    const isRoad = along === 'ROAD';
    const answer = await create.send({
      input: {
        datasetId: target.datasetId,
        recipe: {
          kind: 'GAUSSIAN_KERNEL',
          over: along,
          sigmaMetres: isOwnSigma ? null : sigma,
          threshold,
          ...(isRoad ? { networkVersionId: target.versionId } : {}),
        },
      },
    });
    setRequestId(answer?.request?.id ?? null);
  };
  return (
    <div className="recipe-form">
      <button
        type="button"
        className="button"
        disabled={reason !== undefined || facts === null || create.isPending}
        title={reason}
        onClick={() => void make()}
      >
        {t('makeThis')}
      </button>
      {reason === undefined ? null : <p className="quiet-text">{reason}</p>}
      {requestId === null ? <Told fault={create.fault} /> : <Made key={requestId} id={requestId} />}
    </div>
  );
}

function Made({ id }: { id: string }) {
  const t = useTranslations('graphs');
  const [everyMs, setEveryMs] = useState(POLL_MS);
  const { data } = usePolledQuery(graphMadeQuery, { id }, { everyMs });
  const request = data?.node?.__typename === 'GraphRequest' ? data.node : null;
  const isOver = request !== null && (request.status === 'SUCCEEDED' || request.status === 'FAILED');
  const pace = isOver ? 0 : POLL_MS;
  if (pace !== everyMs) setEveryMs(pace);
  const graph = request?.graph ?? null;
  return (
    <Told
      fault={request?.status === 'FAILED' ? (request.error ?? t('failed')) : null}
      said={
        graph !== null
          ? [t('made', { name: graph.name, count: formatCount(graph.edgeCount) }), ...(request?.notes ?? [])].join(' ')
          : isOver
            ? ''
            : t('making')
      }
    />
  );
}
