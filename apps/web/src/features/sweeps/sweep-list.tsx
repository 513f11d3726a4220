'use client';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import { errorDigits, errorUnit, formatClock, formatNumber } from '../../format/index.ts';
import type { SweepsQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, RunStatus, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { StartLink } from '../frame/viewer.tsx';
import { sweepsQuery } from './sweep-queries.ts';
import './sweeps.css';

type ListedSweep = SweepsQuery['sweeps']['nodes'][number];

const PAGE = 50;
const NEW = '/sweeps/new';
const actions = (
  <StartLink className="button" href={NEW}>
    New sweep
  </StartLink>
);

/** All sweeps of the team, newest first. */
export function SweepList() {
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(sweepsQuery, { first: PAGE, after }, { everyMs: 4000 });
  const list = data?.sweeps;
  return (
    <>
      <PageTitle crumbs={[{ label: 'Sweeps' }]} actions={actions} />
      {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {list === undefined && error === undefined ? <Skeleton rows={8} label="sweeps" /> : null}
      {list === undefined ? null : (
        <Pane title="Sweeps" meta={list.totalCount}>
          {list.totalCount === 0 ? (
            <Empty
              action={
                <StartLink className="button" href={NEW}>
                  Begin the first sweep
                </StartLink>
              }
            >
              A sweep tries values of a config’s fields and lets the validation part choose; the test part stays unseen.
            </Empty>
          ) : (
            <div className="table-scroll">
              <table className="table">
                <thead>
                  <tr>
                    <th>Name</th>
                    <th>State</th>
                    <th className="wide-only">Swept</th>
                    <th className="num">Trials</th>
                    <th className="num wide-only">Runs</th>
                    <th className="num">Chosen, validation error</th>
                    <th className="wide-only">Dataset</th>
                    <th className="num wide-only">Begun</th>
                  </tr>
                </thead>
                <tbody>
                  {list.nodes.map((sweep) => (
                    <tr key={sweep.id}>
                      <td>
                        <Link className="quiet" href={`/sweeps/${sweep.id}`}>
                          {sweep.name}
                        </Link>
                      </td>
                      <td>
                        <RunStatus status={sweep.status} />
                      </td>
                      <td className="wide-only">{sweep.targetLabel}</td>
                      <td className="num">{sweep.trialCount}</td>
                      <td className="num wide-only">
                        {sweep.runCounts.succeeded} / {sweep.runCounts.total}
                        {sweep.runCounts.failed > 0 ? `, ${sweep.runCounts.failed} failed` : ''}
                      </td>
                      <td className="num">{sweep.best === null ? '—' : chosenText(sweep, sweep.best)}</td>
                      <td className="wide-only">
                        <Link className="quiet" href={`/datasets/${sweep.dataset.id}`}>
                          {sweep.dataset.title}
                        </Link>
                      </td>
                      <td className="num wide-only">{formatClock(sweep.createdAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <PageControls after={after} pageInfo={list.pageInfo} onAfter={(next) => void setAfter(next)} />
        </Pane>
      )}
    </>
  );
}

function chosenText(
  { experiment, dataset }: ListedSweep,
  { objective, number }: NonNullable<ListedSweep['best']>,
): string {
  const unit = errorUnit(experiment.protocol, dataset.unit);
  return `${formatNumber(objective, errorDigits(unit) + 1)} ${unit}, trial ${number}`;
}
