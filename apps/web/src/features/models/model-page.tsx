'use client';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import type { ReactNode } from 'react';
import { formatClock } from '../../format/index.ts';
import type { ModelQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { PageTitle } from '../frame/title.tsx';
import { AliasPane } from './alias-pane.tsx';
import { AskByProgram } from './ask-by-program.tsx';
import { ModelAbout } from './model-about.tsx';
import { modelQuery } from './model-queries.ts';
import { RemoveModel } from './remove-model.tsx';
import { VersionForm } from './version-form.tsx';
import { VersionTable } from './version-table.tsx';
import './models.css';

export type ShownModel = Extract<NonNullable<ModelQuery['node']>, { __typename: 'RegisteredModel' }>;

const PAGE = 25;
const ABOVE = { label: 'Models', href: '/models' };

/** One registered model: its versions and their stages, where its aliases point, and where they pointed. */
export function ModelPage({ id }: { id: string }): ReactNode {
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(modelQuery, { id, first: PAGE, after }, { everyMs: 20_000 });
  const model = data?.node?.__typename === 'RegisteredModel' ? data.node : undefined;
  if (model === undefined) {
    return (
      <>
        <PageTitle crumbs={[ABOVE, { label: 'Model' }]} />
        {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
        {error === undefined && data === undefined ? <Skeleton rows={6} label="the model" /> : null}
        {data === undefined ? null : (
          <Empty action={<Link href="/models">All models</Link>}>The team has no such model.</Empty>
        )}
      </>
    );
  }
  const runIds = [...new Set(model.versions.nodes.map(({ run }) => run.id))];
  return (
    <div className="stacked">
      <PageTitle crumbs={[ABOVE, { label: model.name }]} />
      <Pane
        title="Versions"
        meta={model.versions.totalCount}
        end={
          <>
            {model.description === null ? null : <span className="wide-only">{model.description}</span>}
            {runIds.length < 2 ? null : (
              <Link href={`/runs/differences?ids=${runIds.map(encodeURIComponent).join(',')}`}>Where they differ</Link>
            )}
          </>
        }
      >
        <VersionTable versions={model.versions.nodes} onChange={refresh} />
        <PageControls after={after} pageInfo={model.versions.pageInfo} onAfter={(cursor) => void setAfter(cursor)} />
        <VersionForm modelId={model.id} onChange={refresh} />
      </Pane>
      <AliasPane model={model} onChange={refresh} />
      <Pane title="Moves" meta={model.aliasMoves.totalCount}>
        {model.aliasMoves.nodes.length === 0 ? (
          <p className="note">No alias was ever moved.</p>
        ) : (
          <TableScroll label="Moves of the aliases">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Alias</th>
                  <th scope="col">To version</th>
                  <th scope="col">By</th>
                </tr>
              </thead>
              <tbody>
                {model.aliasMoves.nodes.map((move) => (
                  <tr key={`${move.alias} ${move.movedAt}`}>
                    <td>{formatClock(move.movedAt)}</td>
                    <td>
                      <span className="tag">{move.alias}</span>
                    </td>
                    <td>{move.number ?? 'none: taken away'}</td>
                    <td>{move.movedBy?.name ?? 'a key'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </Pane>
      <Pane title="From a program">
        <AskByProgram model={model} />
      </Pane>
      <Pane title="Name and purpose">
        <ModelAbout key={`${model.name} ${model.description ?? ''}`} model={model} onChange={refresh} />
      </Pane>
      <Pane title="Remove">
        <RemoveModel model={model} />
      </Pane>
    </div>
  );
}
