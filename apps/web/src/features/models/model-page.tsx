'use client';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
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

/** One registered model: its versions and their stages, where its aliases point, and where they pointed. */
export function ModelPage({ id }: { id: string }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('models');
  const above = { label: t('title'), href: '/models' };
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(modelQuery, { id, first: PAGE, after }, { everyMs: 20_000 });
  const model = data?.node?.__typename === 'RegisteredModel' ? data.node : undefined;
  if (model === undefined) {
    return (
      <>
        <PageTitle crumbs={[above, { label: t('model.title') }]} />
        {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
        {error === undefined && data === undefined ? <Skeleton rows={6} label={t('model.loading')} /> : null}
        {data === undefined ? null : (
          <Empty action={<Link href="/models">{t('model.all')}</Link>}>{t('model.missing')}</Empty>
        )}
      </>
    );
  }
  const runIds = [...new Set(model.versions.nodes.map(({ run }) => run.id))];
  return (
    <div className="stacked">
      <PageTitle crumbs={[above, { label: model.name }]} />
      <Pane
        title={t('versions.title')}
        meta={model.versions.totalCount}
        end={
          <>
            {model.description === null ? null : <span className="wide-only">{model.description}</span>}
            {runIds.length < 2 ? null : (
              <Link href={`/runs/differences?ids=${runIds.map(encodeURIComponent).join(',')}`}>
                {t('model.differences')}
              </Link>
            )}
          </>
        }
      >
        <VersionTable versions={model.versions.nodes} onChange={refresh} />
        <PageControls after={after} pageInfo={model.versions.pageInfo} onAfter={(cursor) => void setAfter(cursor)} />
        <VersionForm modelId={model.id} onChange={refresh} />
      </Pane>
      <AliasPane model={model} onChange={refresh} />
      <Pane title={t('moves.title')} meta={model.aliasMoves.totalCount}>
        {model.aliasMoves.nodes.length === 0 ? (
          <p className="note">{t('moves.none')}</p>
        ) : (
          <TableScroll label={t('moves.table')}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('moves.when')}</th>
                  <th scope="col">{t('moves.alias')}</th>
                  <th scope="col">{t('moves.to')}</th>
                  <th scope="col">{t('moves.by')}</th>
                </tr>
              </thead>
              <tbody>
                {model.aliasMoves.nodes.map((move) => (
                  <tr key={`${move.alias} ${move.movedAt}`}>
                    <td>{formatClock(format, move.movedAt)}</td>
                    <td>
                      <span className="tag">{move.alias}</span>
                    </td>
                    <td>{move.number ?? t('moves.takenAway')}</td>
                    <td>{move.movedBy?.name ?? t('moves.byKey')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </Pane>
      <Pane title={t('program.title')}>
        <AskByProgram model={model} />
      </Pane>
      <Pane title={t('about.title')}>
        <ModelAbout key={`${model.name} ${model.description ?? ''}`} model={model} onChange={refresh} />
      </Pane>
      <Pane title={t('remove.title')}>
        <RemoveModel model={model} />
      </Pane>
    </div>
  );
}
