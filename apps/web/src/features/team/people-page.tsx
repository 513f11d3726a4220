'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { rolesUpTo } from '../frame/refusal.ts';
import { PageTitle } from '../frame/title.tsx';
import { useViewer } from '../frame/viewer.tsx';
import { InvitationPane } from './invitation-pane.tsx';
import { MemberTable } from './member-table.tsx';
import { membersQuery } from './people-queries.ts';

const PAGE = 100;
const roles = rolesUpTo('OWNER');

/** Who belongs to the team and as what, and who is invited. */
export function PeoplePage(): ReactNode {
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const viewer = useViewer();
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(membersQuery, { first: PAGE, after }, { everyMs: 20_000 });
  const list = data?.viewer.team.members;
  return (
    <>
      <PageTitle crumbs={[{ label: frame('pages.team') }]} />
      {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {list === undefined && error === undefined ? <Skeleton rows={5} label={t('members.loading')} /> : null}
      {list === undefined || viewer === undefined ? null : (
        <Pane title={t('members.title')} meta={list.totalCount}>
          <MemberTable
            members={list.nodes}
            isWhole={after === null && !list.pageInfo.hasNextPage}
            viewer={viewer}
            onChange={refresh}
          />
          <PageControls
            after={after}
            pageInfo={list.pageInfo}
            words={[t('members.first'), t('members.later')]}
            onAfter={(cursor) => void setAfter(cursor)}
          />
        </Pane>
      )}
      {viewer === undefined ? null : <InvitationPane role={viewer.role} />}
      <Pane title={t('mays.title')}>
        <dl className="facts">
          {roles.map((role) => (
            <Fragment key={role}>
              <dt>{frame(`roles.${role}`)}</dt>
              <dd>{t(`mays.${role}`)}</dd>
            </Fragment>
          ))}
        </dl>
      </Pane>
    </>
  );
}
