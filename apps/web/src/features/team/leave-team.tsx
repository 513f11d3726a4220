'use client';
import { DoorOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Told } from '../../ui/told.tsx';
import { useViewer } from '../frame/viewer.tsx';
import { isLastOwner } from './member-rules.ts';
import { membersQuery } from './people-queries.ts';
import { teamLeaveMutation } from './team-settings-queries.ts';

const PAGE = 100;

/** Ends the own membership, whatever the role; the last owner stays. */
export function LeaveTeam({ name }: { name: string }): ReactNode {
  const t = useTranslations('team');
  const viewer = useViewer();
  const leave = useChange(teamLeaveMutation, (data) => data.teamLeave);
  const { data } = usePolledQuery(membersQuery, { first: PAGE, after: null }, { everyMs: 0 });
  const list = data?.viewer.team.members;
  const isLast =
    viewer !== undefined && list !== undefined && isLastOwner(viewer, list.nodes, !list.pageInfo.hasNextPage);
  const refusal = isLast ? t('settings.lastStays') : undefined;
  return (
    <>
      <p className="note">{refusal ?? t('settings.leaveNote')}</p>
      <div className="form-row">
        <AskFirst
          icon={DoorOpen}
          label={t('settings.leaveTeam')}
          confirm={t('settings.leaveYes', { name })}
          disabled={refusal !== undefined || leave.isPending}
          title={refusal}
          onConfirm={() =>
            void leave.send({}).then((answer) => {
              if (answer !== null) window.location.assign('/');
            })
          }
        />
      </div>
      <Told fault={leave.fault} />
    </>
  );
}
