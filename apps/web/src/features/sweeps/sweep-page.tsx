'use client';
import { errorIn, errorUnit } from '../../format/index.ts';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { useMutation } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { PageTitle } from '../frame/title.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { BestCurve } from './best-curve.tsx';
import { FieldScatter } from './field-scatter.tsx';
import { sweepCancelMutation, sweepPromoteMutation, sweepQuery } from './sweep-queries.ts';
import { SweepHead } from './sweep-head.tsx';
import { specWords } from './sweep-words.ts';
import { fieldName, pathsOf } from './trial-data.ts';
import { TrialTable } from './trial-table.tsx';
import '../experiments/experiments.css';
import './sweeps.css';

const GOING_MS = 2000;
const OVER_MS = 30_000;

/** One sweep: what it tries, what validation says so far, and the way from the winner to an experiment. */
export function SweepPage({ id }: { id: string }) {
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
            result.error ? errorText(result.error) : (result.data?.sweepPromote.userErrors[0]?.message ?? null),
          );
      });
    },
    [id, promote, router],
  );
  const actions = useMemo(
    () =>
      isGoing ? (
        <AskFirst
          label="Cancel"
          confirm="Yes, end the sweep"
          disabled={refusal !== undefined}
          title={refusal}
          onConfirm={() => {
            void cancel({ id }).then((result) => {
              setProblem(
                result.error ? errorText(result.error) : (result.data?.sweepCancel.userErrors[0]?.message ?? null),
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
          title={refusal ?? 'An experiment with all seeds: the first to see the test part'}
          onClick={() => makeExperiment(null)}
        >
          <span className="wide-word">Promote trial {best.number} to an experiment</span>
          <span className="phone-word" aria-hidden>
            Promote
          </span>
        </button>
      ) : (
        <Link className="button primary" href={`/experiments/${best.promotedExperiment.id}`}>
          <span className="wide-word">Open its experiment</span>
          <span className="phone-word" aria-hidden>
            Experiment
          </span>
        </Link>
      ),
    [best, cancel, id, isGoing, makeExperiment, refresh, refusal],
  );

  const paths = pathsOf(sweep?.spec);
  const unit = sweep === undefined ? '' : errorUnit(sweep.experiment.protocol, sweep.dataset.unit);
  const hasControl = sweep?.trials.some(({ results }) => results.some(({ arm }) => arm === 'CONTROL')) ?? false;
  return (
    <>
      <PageTitle crumbs={[{ label: 'Sweeps', href: '/sweeps' }, { label: sweep?.name ?? 'Sweep' }]} actions={actions} />
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={12} label="the sweep" /> : null}
      {data !== undefined && sweep === undefined ? (
        <Empty action={<Link href="/sweeps">All sweeps</Link>}>There is no such sweep in this team.</Empty>
      ) : null}
      {problem === null ? null : (
        <div className="alert" role="alert">
          {problem}
        </div>
      )}
      {sweep === undefined ? null : (
        <>
          <SweepHead sweep={sweep} words={specWords(sweep.spec, hasControl)} />
          <div className="sweep-pictures">
            <BestCurve
              trials={sweep.trials}
              role={specWords(sweep.spec, hasControl).role}
              hasControl={hasControl}
              unit={unit}
            />
            {paths.map((path) => (
              <FieldScatter
                key={path}
                path={path}
                name={fieldName(path, paths)}
                trials={sweep.trials}
                role={specWords(sweep.spec, hasControl).role}
                unit={unit}
                chosen={best?.number ?? null}
              />
            ))}
          </div>
          <Pane title="Trials" meta={sweep.trials.length} end={`${errorIn(unit)} on validation, mean of all horizons`}>
            <TrialTable
              trials={sweep.trials}
              paths={paths}
              role={specWords(sweep.spec, hasControl).role}
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
