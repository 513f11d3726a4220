'use client';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
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
  const format = useTranslations('format');
  const t = useTranslations('models');
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(modelsQuery, { first: PAGE, after }, { everyMs: 20_000 });
  const list = data?.models;
  return (
    <div className="stacked">
      <PageTitle crumbs={[{ label: t('title') }]} />
      {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {list === undefined && error === undefined ? <Skeleton rows={6} label={t('loading')} /> : null}
      {list === undefined ? null : (
        <>
          <Pane title={t('title')} meta={list.totalCount}>
            {list.totalCount === 0 ? (
              <Empty>{t('none')}</Empty>
            ) : (
              <TableScroll label={t('title')}>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t('head.name')}</th>
                      <th scope="col" className="wide-only">
                        {t('head.purpose')}
                      </th>
                      <th scope="col" className="num">
                        {t('head.versions')}
                      </th>
                      <th scope="col">{t('head.aliases')}</th>
                      <th scope="col" className="wide-only">
                        {t('head.newest')}
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
                        <td className="wide-only">{formatClock(format, model.versions.nodes[0]?.createdAt)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            )}
            <PageControls after={after} pageInfo={list.pageInfo} onAfter={(cursor) => void setAfter(cursor)} />
          </Pane>
          <Pane title={t('add.title')}>
            <ModelForm />
          </Pane>
        </>
      )}
    </div>
  );
}
