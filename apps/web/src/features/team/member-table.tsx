'use client';
import { UserMinus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';
import { useChange } from '../../graphql/use-change.ts';
import type { FrameQuery, MembersQuery, TeamRole } from '../../graphql/generated/graphql';
import { AskFirst } from '../../ui/ask-first.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { isLastOwner, memberRefusal } from './member-rules.ts';
import { memberRemoveMutation, memberRoleSetMutation } from './people-queries.ts';
import { RoleChoice } from './role-choice.tsx';

type Member = MembersQuery['viewer']['team']['members']['nodes'][number];

interface MemberTableProps {
  members: readonly Member[];
  /** Whether these are all. */
  isWhole: boolean;
  viewer: FrameQuery['viewer'];
  onChange: () => void;
}

/** Everybody with their role; owners and admins give other roles and end memberships here. */
export function MemberTable({ members, isWhole, viewer, onChange }: MemberTableProps): ReactNode {
  const format = useTranslations('format');
  const roleSet = useChange(memberRoleSetMutation, (data) => data.memberRoleSet);
  const removal = useChange(memberRemoveMutation, (data) => data.memberRemove);
  const [said, setSaid] = useState('');
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const mayManage = useRefusal('TEAM_MANAGE') === undefined;
  const setRole = async (member: Member, role: TeamRole) => {
    const answer = await roleSet.send({ id: member.id, role });
    setSaid(answer === null ? '' : t('members.changed', { name: member.name, role: frame(`roles.${role}`) }));
    onChange();
  };
  const remove = async (member: Member) => {
    const answer = await removal.send({ id: member.id });
    setSaid(answer === null ? '' : t('members.removed', { name: member.name }));
    onChange();
  };
  const fault = roleSet.fault ?? removal.fault;
  return (
    <>
      <TableScroll label={t('members.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('members.name')}</th>
              <th scope="col" className="wide-only">
                {t('members.email')}
              </th>
              <th scope="col">{t('members.role')}</th>
              <th scope="col" className="wide-only">
                {t('members.since')}
              </th>
              {mayManage ? (
                <th scope="col">
                  <span className="visually-hidden">{t('members.end')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => {
              const isLast = isLastOwner(member, members, isWhole);
              const refusal = memberRefusal({ frame, team: t }, viewer, member, isLast);
              const isSelf = member.userId === viewer.user?.id;
              return (
                <tr key={member.id}>
                  <td>
                    {member.name} {isSelf ? <span className="tag">{t('members.you')}</span> : null}
                    <span className="name-under">{member.email}</span>
                  </td>
                  <td className="wide-only">{member.email}</td>
                  <td>
                    <RoleChoice
                      // A choice that was refused or not confirmed is forgotten once the row is another.
                      key={member.role}
                      member={member}
                      viewer={viewer}
                      isSelf={isSelf}
                      refusal={refusal}
                      isPending={roleSet.isPending}
                      onRole={(role) => void setRole(member, role)}
                    />
                    {isLast && mayManage ? <span className="people-hint">{t('members.lastStays')}</span> : null}
                  </td>
                  <td className="wide-only">{formatClock(format, member.joinedAt)}</td>
                  {mayManage ? (
                    <td className="act">
                      {isSelf ? null : (
                        <AskFirst
                          isInRow
                          icon={UserMinus}
                          label={t('members.remove')}
                          subject={member.name}
                          confirm={t('members.removeYes', { name: member.name })}
                          disabled={refusal !== undefined || removal.isPending}
                          title={refusal}
                          onConfirm={() => void remove(member)}
                        />
                      )}
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
      <Told fault={fault} said={said} />
    </>
  );
}
