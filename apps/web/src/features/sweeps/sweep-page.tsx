'use client';
import { errorIn, errorUnit } from '../../format/index.ts';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { useMutation } from 'urql';
import { useTranslations } from 'use-intl';
import { errorText } from '../../graphql/error-text.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { PageTitle } from '../frame/title.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { BestCurve } from './best-curve.tsx';
import { CostScatter } from './cost-scatter.tsx';
import { EffectsPane } from './effects-pane.tsx';
import { FieldScatter } from './field-scatter.tsx';
import { SweepActions } from './sweep-actions.tsx';
import { sweepCancelMutation, sweepPromoteMutation, sweepQuery } from './sweep-queries.ts';
import { SweepHead } from './sweep-head.tsx';
import { specWords } from './sweep-words.ts';
import { fieldName, pathsOf } from './trial-data.ts';
import { TrialLines } from './trial-lines.tsx';
import { TrialTable } from './trial-table.tsx';
import '../experiments/experiments.css';
import './sweeps.css';

const GOING_MS = 2000;
const OVER_MS = 30_000;

/** One sweep: what it tries, what validation says so far, and the way from the winner to an experiment. */
export function SweepPage({ id }: { id: string }) {
  const format = useTranslations('format');
  const ui = useTranslations('ui');
  const t = useTranslations('sweeps');
  const router = useRouter();
  const [isOver, setOver] = useState(false);
  const { data, error, refresh } = usePolledQuery(sweepQuery, { id }, { everyMs: isOver ? OVER_MS : GOING_MS });
  const [, cancel] = useMutation(sweepCancelMutation);
  const [, promote] = useMutation(sweepPromoteMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const refusal = useRefusal();
  const sweep = data?.node?.__typename === 'Sweep' ? data.node : undefined;
  const isGoing = sweep?.status === 'RUNNING' || sweep?.status === 'QUEUED';
  if (sweep !== undefined && isOver === isGoing) setOver(!isGoing);
  const best = sweep?.best;

  const makeExperiment = useCallback(
    (trialId: string | null) => {
      void promote({ id, trialId }).then((result) => {
        const made = result.data?.sweepPromote.experiment;
        if (made) router.push(`/experiments/${made.id}`);
        else
          setProblem(
            result.error ? errorText(ui, result.error) : (result.data?.sweepPromote.userErrors[0]?.message ?? null),
          );
      });
    },
    [id, promote, router, ui],
  );
  const actions = useMemo(
    () =>
      isGoing ? (
        <AskFirst
          label={t('page.cancel')}
          confirm={t('page.confirm')}
          disabled={refusal !== undefined}
          title={refusal}
          onConfirm={() => {
            void cancel({ id }).then((result) => {
              setProblem(
                result.error ? errorText(ui, result.error) : (result.data?.sweepCancel.userErrors[0]?.message ?? null),
              );
              refresh();
            });
          }}
        />
      ) : !best ? null : best.promotedExperiment === null ? (
        <button
          type="button"
          className="button primary"
          disabled={refusal !== undefined}
          title={refusal ?? t('page.promoteAbout')}
          onClick={() => makeExperiment(null)}
        >
          {t('page.promote', { number: String(best.number) })}
        </button>
      ) : (
        <Link className="button primary" href={`/experiments/${best.promotedExperiment.id}`}>
          {t('page.openExperiment')}
        </Link>
      ),
    [best, cancel, id, isGoing, makeExperiment, refresh, refusal, t, ui],
  );

  const paths = pathsOf(sweep?.spec);
  const unit = sweep === undefined ? '' : errorUnit(sweep.experiment.protocol, sweep.dataset.unit);
  const hasControl = sweep?.trials.some(({ results }) => results.some(({ arm }) => arm === 'CONTROL')) ?? false;
  const words = specWords(t, sweep?.spec, hasControl);
  return (
    <>
      <PageTitle
        crumbs={[{ label: t('sweeps'), href: '/sweeps' }, { label: sweep?.name ?? t('page.sweep') }]}
        actions={actions}
      />
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={12} label={t('loading.sweep')} /> : null}
      {data !== undefined && sweep === undefined ? (
        <Empty action={<Link href="/sweeps">{t('page.all')}</Link>}>{t('page.missing')}</Empty>
      ) : null}
      {problem === null ? null : (
        <div className="alert" role="alert">
          {problem}
        </div>
      )}
      {sweep === undefined ? null : (
        <>
          <SweepHead sweep={sweep} words={words} />
          <SweepActions sweep={sweep} onProblem={setProblem} onChange={refresh} />
          <div className="sweep-pictures">
            <BestCurve trials={sweep.trials} role={words.role} hasControl={hasControl} unit={unit} />
            <CostScatter
              experimentId={sweep.experiment.id}
              trials={sweep.trials}
              role={words.role}
              unit={unit}
              chosen={best?.number ?? null}
              isGoing={isGoing}
            />
            {paths.length < 2 ? null : (
              <>
                <TrialLines
                  trials={sweep.trials}
                  paths={paths}
                  role={words.role}
                  unit={unit}
                  chosen={best?.number ?? null}
                />
                <EffectsPane trials={sweep.trials} paths={paths} />
              </>
            )}
            {paths.map((path) => (
              <FieldScatter
                key={path}
                path={path}
                name={fieldName(path, paths)}
                trials={sweep.trials}
                role={words.role}
                unit={unit}
                chosen={best?.number ?? null}
              />
            ))}
          </div>
          <Pane title={t('trials')} meta={sweep.trials.length} end={t('page.errors', { error: errorIn(format, unit) })}>
            <TrialTable
              trials={sweep.trials}
              paths={paths}
              role={words.role}
              hasControl={hasControl}
              unit={unit}
              rungs={sweep.rungs}
              chosen={best?.number ?? null}
              chosenControl={sweep.bestControl?.number ?? null}
              onPromote={isGoing ? undefined : makeExperiment}
              refusal={refusal}
            />
          </Pane>
        </>
      )}
    </>
  );
}
