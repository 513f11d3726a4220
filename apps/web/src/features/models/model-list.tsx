'use client';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import type { ReactNode } from 'react';
import { formatClock } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { PageTitle } from '../frame/title.tsx';
import { ModelForm } from './model-form.tsx';
import { modelsQuery } from './model-queries.ts';
import './models.css';

const PAGE = 50;

/** The names in the registry, each with its newest version and where its aliases point. */
export function ModelList(): ReactNode {
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(modelsQuery, { first: PAGE, after }, { everyMs: 20_000 });
  const list = data?.models;
  return (
    <div className="stacked">
      <PageTitle crumbs={[{ label: 'Models' }]} />
      {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {list === undefined && error === undefined ? <Skeleton rows={6} label="models" /> : null}
      {list === undefined ? null : (
        <>
          <Pane title="Models" meta={list.totalCount}>
            {list.totalCount === 0 ? (
              <Empty>
                No model is registered yet. A registered model is a name under which programs find the weights to use;
                its versions are runs, and an alias such as “champion” says which one.
              </Empty>
            ) : (
              <TableScroll label="Models">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">Name</th>
                      <th scope="col" className="wide-only">
                        For
                      </th>
                      <th scope="col" className="num">
                        Versions
                      </th>
                      <th scope="col">Aliases</th>
                      <th scope="col" className="wide-only">
                        Newest version
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.nodes.map((model) => (
                      <tr key={model.id}>
                        <td>
                          <Link href={`/models/${encodeURIComponent(model.id)}`}>{model.name}</Link>
                          <span className="name-under">{model.description}</span>
                        </td>
                        <td className="wide-only wrap">{model.description}</td>
                        <td className="num">{model.versions.totalCount}</td>
                        <td className="wrap">
                          {model.aliases.map(({ alias, version }) => (
                            <span key={alias} className="alias">
                              <span className="tag">{alias}</span> {version.number}
                            </span>
                          ))}
                        </td>
                        <td className="wide-only">{formatClock(model.versions.nodes[0]?.createdAt)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            )}
            <PageControls after={after} pageInfo={list.pageInfo} onAfter={(cursor) => void setAfter(cursor)} />
          </Pane>
          <Pane title="New model">
            <ModelForm />
          </Pane>
        </>
      )}
    </div>
  );
}
