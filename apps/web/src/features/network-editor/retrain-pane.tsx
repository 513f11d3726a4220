'use client';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { errorDigits, errorTitle, formatCount, formatNumber, formatShare, formatSigned } from '../../format/index.ts';
import { useChange } from '../../graphql/use-change.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Field } from '../../ui/field.tsx';
import { Pane } from '../../ui/index.ts';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { graphCreateMutation, graphMadeQuery } from '../graphs/graph-queries.ts';
import { experimentCloneMutation, retrainableQuery, retrainedRunsQuery } from './retrain-documents.ts';
import { experimentAfter, experimentsBefore, runPairs } from './retrain-pairs.ts';
import { recipeAlong } from './retrain-recipe.ts';

interface RetrainPaneProps {
  version: { readonly id: string; readonly number: number; readonly networkId: string };
  datasetId: string;
  /** Why nothing can be trained on the version as things stand; undefined where it can. */
  hindrance: string | undefined;
}

const POLL_MS = 2000;

/**
 * What was trained on an earlier state of the roads, to be trained again on this one: the same config and seeds on the graph
 * that the same recipe makes of this version, and what came of both beside each other.
 */
export function RetrainPane({ version, datasetId, hindrance }: RetrainPaneProps) {
  const t = useTranslations('networkEditor');
  const [everyMs, setEveryMs] = useState(0);
  const [chosen, setChosen] = useState('');
  const { data, refresh } = usePolledQuery(retrainableQuery, { datasetId }, { everyMs });
  const experiments = data?.experiments.nodes ?? [];
  const offered = experimentsBefore(experiments, version);
  const before = offered.find(({ id }) => id === chosen) ?? offered.find(({ status }) => status === 'SUCCEEDED');
  const after = before === undefined ? undefined : experimentAfter(experiments, before, version);
  const isOpen = after?.status === 'QUEUED' || after?.status === 'RUNNING';
  const pace = isOpen ? POLL_MS : 0;
  if (pace !== everyMs) setEveryMs(pace);
  if (before === undefined) return null;
  return (
    <Pane title={t('retrain.title')} meta={t('retrain.onVersion', { number: version.number.toString() })}>
      <div className="save-pane">
        <Field label={t('retrain.before')}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={before.id}
              onChange={(event) => setChosen(event.target.value)}
            >
              {offered.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {after === undefined ? (
          <Retrain key={before.id} {...{ version, datasetId, before, hindrance }} onMade={refresh} />
        ) : (
          <p>
            <Link href={`/experiments/${encodeURIComponent(after.id)}`}>{after.name}</Link>{' '}
            <span className="quiet-text">
              {isOpen ? t('retrain.progress', { share: formatShare(after.progress) }) : t('retrain.over')}
            </span>
          </p>
        )}
      </div>
      {after === undefined ? null : (
        <BeforeAndAfter before={before.id} after={after.id} unit={before.dataset.unit} everyMs={pace} />
      )}
    </Pane>
  );
}

interface RetrainProps extends RetrainPaneProps {
  before: {
    readonly id: string;
    readonly name: string;
    readonly runCounts: { readonly total: number };
    readonly graph: Parameters<typeof recipeAlong>[0] & { readonly name: string };
  };
  onMade: () => void;
}

/** Makes the graph, then the experiment on it. */
function Retrain({ version, datasetId, before, hindrance, onMade }: RetrainProps) {
  const t = useTranslations('networkEditor');
  const refusal = useRefusal();
  const create = useChange(graphCreateMutation, ({ graphCreate }) => graphCreate);
  const clone = useChange(experimentCloneMutation, ({ experimentClone }) => experimentClone);
  const [asked, setAsked] = useState<{ readonly requestId: string; readonly graphId: string } | null>(null);
  const [hasCloned, setCloned] = useState(false);
  const { data } = usePolledQuery(
    graphMadeQuery,
    { id: asked?.requestId ?? '' },
    { everyMs: hasCloned ? 0 : 1000, pause: asked === null },
  );
  const { recipe, isOwn } = recipeAlong(before.graph, version.id);
  const request = data?.node?.__typename === 'GraphRequest' ? data.node : null;
  const begin = async () => {
    const answer = await create.send({ input: { datasetId, recipe } });
    const [graphId, requestId] = [answer?.graphId ?? null, answer?.request?.id ?? null];
    if (graphId !== null && requestId !== null) setAsked({ graphId, requestId });
  };
  const train = async (graphId: string) => {
    setCloned(true);
    const name = t('retrain.name', { name: before.name, number: version.number.toString() }).slice(0, 200);
    const answer = await clone.send({ id: before.id, changes: { graphId, name } });
    if (answer !== null) onMade();
    else setAsked(null);
  };
  const made = asked !== null && request?.status === 'SUCCEEDED' && !hasCloned ? asked.graphId : null;
  const latest = useRef(train);
  useEffect(() => {
    latest.current = train;
  });
  useEffect(() => {
    if (made !== null) void latest.current(made);
  }, [made]);
  const failure = request?.status === 'FAILED' ? (request.error ?? t('retrain.noGraph')) : null;
  const isBusy = create.isPending || clone.isPending || (asked !== null && failure === null);
  const reason = refusal ?? hindrance;
  return (
    <>
      <p className="quiet-text">{isOwn ? t('retrain.same', { graph: before.graph.name }) : t('retrain.byRoad')}</p>
      <button
        type="button"
        className="button"
        disabled={reason !== undefined || isBusy}
        title={reason}
        onClick={() => {
          setCloned(false);
          void begin();
        }}
      >
        {isBusy
          ? t('retrain.starting')
          : t('retrain.start', { count: before.runCounts.total, number: version.number.toString() })}
      </button>
      {reason === undefined ? null : <p className="quiet-text">{reason}</p>}
      <Told fault={create.fault ?? clone.fault ?? failure} said={isBusy ? t('retrain.making') : ''} />
    </>
  );
}

/** Errors of the same network and seed before and after, each with the way to their comparison on the map. */
function BeforeAndAfter({
  before,
  after,
  unit,
  everyMs,
}: {
  before: string;
  after: string;
  unit: string;
  everyMs: number;
}) {
  const format = useTranslations('format');
  const t = useTranslations('networkEditor');
  const filter = (experimentId: string) => ({ filter: { experimentId, statuses: ['SUCCEEDED' as const] } });
  const earlier = usePolledQuery(retrainedRunsQuery, filter(before), { everyMs: 0 });
  const later = usePolledQuery(retrainedRunsQuery, filter(after), { everyMs });
  const pairs = runPairs([...(earlier.data?.runs.nodes ?? []), ...(later.data?.runs.nodes ?? [])], before, after);
  if (pairs.length === 0) return <p className="note">{t('retrain.none')}</p>;
  const digits = errorDigits(unit);
  return (
    <div className="table-scroll retrain-runs" tabIndex={0} role="region" aria-label={t('retrain.title')}>
      <table className="table">
        <caption className="visually-hidden">{t('retrain.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('retrain.network')}</th>
            <th scope="col" className="num">
              {errorTitle(format, unit)}
            </th>
            <th scope="col" className="num">
              {t('retrain.after')}
            </th>
            <th scope="col" className="num">
              {t('retrain.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ name, before: one, after: other }) => (
            <tr key={one.id}>
              <th scope="row">
                <Link href={`/compare?left=${encodeURIComponent(one.id)}&right=${encodeURIComponent(other.id)}`}>
                  {t('retrain.run', { name, seed: formatCount(one.seed) })}
                </Link>
              </th>
              <td className="num">{formatNumber(one.testMae, digits)}</td>
              <td className="num">{formatNumber(other.testMae, digits)}</td>
              <td className="num">{formatSigned(differenceOf(one.testMae, other.testMae), digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t('retrain.single')}</p>
    </div>
  );
}

const differenceOf = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : other - one;
