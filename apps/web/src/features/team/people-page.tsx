'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { Fragment, type ReactNode } from 'react';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { useViewer } from '../frame/viewer.tsx';
import { InvitationPane } from './invitation-pane.tsx';
import { MemberTable } from './member-table.tsx';
import { membersQuery } from './people-queries.ts';
import { roleMeanings } from './role-words.ts';

const PAGE = 100;

/** Who belongs to the team and as what, and who is invited. */
export function PeoplePage(): ReactNode {
  const viewer = useViewer();
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(membersQuery, { first: PAGE, after }, { everyMs: 20_000 });
  const list = data?.viewer.team.members;
  return (
    <>
      <PageTitle crumbs={[{ label: 'Team' }]} />
      {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {list === undefined && error === undefined ? <Skeleton rows={5} label="members" /> : null}
      {list === undefined || viewer === undefined ? null : (
        <Pane title="Members" meta={list.totalCount}>
          <MemberTable
            members={list.nodes}
            isWhole={after === null && !list.pageInfo.hasNextPage}
            viewer={viewer}
            onChange={refresh}
          />
          <PageControls
            after={after}
            pageInfo={list.pageInfo}
            words={['First members', 'Later members']}
            onAfter={(cursor) => void setAfter(cursor)}
          />
        </Pane>
      )}
      {viewer === undefined ? null : <InvitationPane role={viewer.role} />}
      <Pane title="What a role may do">
        <dl className="facts">
          {roleMeanings.map(({ role, word, may }) => (
            <Fragment key={role}>
              <dt>{word}</dt>
              <dd>{may}</dd>
            </Fragment>
          ))}
        </dl>
      </Pane>
    </>
  );
}
