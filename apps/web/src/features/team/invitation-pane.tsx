'use client';
import { MailX, UserPlus } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';
import type { InvitationsQuery, TeamRole } from '../../graphql/generated/graphql';
import { useChange } from '../../graphql/use-change.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { SecretOnce } from '../../ui/secret-once.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { invitationCancelMutation, invitationCreateMutation, invitationsQuery } from './people-queries.ts';
import { RoleField } from './role-field.tsx';

/** Invites people by a link that is handed over, and lists the invitations that nobody has answered. */
export function InvitationPane({ role }: { role: TeamRole }): ReactNode {
  const t = useTranslations('team');
  const refusal = useRefusal('TEAM_MANAGE');
  const { data, error, refresh } = usePolledQuery(
    invitationsQuery,
    {},
    { everyMs: 20_000, pause: refusal !== undefined },
  );
  if (refusal !== undefined) {
    return (
      <Pane title={t('invitations.title')}>
        <p className="note">{refusal}</p>
      </Pane>
    );
  }
  const list = data?.viewer.team.invitations;
  return (
    <Pane title={t('invitations.title')} meta={list?.totalCount}>
      <InvitationForm role={role} onChange={refresh} />
      {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {list === undefined && error === undefined ? <Skeleton rows={2} label={t('invitations.loading')} /> : null}
      {list === undefined ? null : <InvitationTable invitations={list.nodes} onChange={refresh} />}
    </Pane>
  );
}

function InvitationForm({ role, onChange }: { role: TeamRole; onChange: () => void }): ReactNode {
  const t = useTranslations('team');
  const creation = useChange(invitationCreateMutation, (data) => data.invitationCreate, ['email', 'role']);
  const [email, setEmail] = useState('');
  const [wanted, setWanted] = useState<TeamRole>('MEMBER');
  const [link, setLink] = useState<{ email: string; address: string } | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await creation.send({ input: { email: email.trim(), role: wanted } });
    const { invitation = null, path = null } = answer ?? {};
    if (invitation === null || path === null) return;
    setLink({ email: invitation.email, address: `${window.location.origin}${path}` });
    setEmail('');
    onChange();
  };
  return (
    <>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field label={t('invitations.email')} problem={creation.faults.get('email')} width="wide">
          {(control) => (
            <input
              {...control}
              type="email"
              required
              autoComplete="off"
              className="input"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <RoleField
          label={t('invitations.role')}
          problem={creation.faults.get('role')}
          highest={role}
          value={wanted}
          onValue={setWanted}
        />
        <button type="submit" className="button form-act" disabled={creation.isPending}>
          <UserPlus size={16} strokeWidth={1.75} aria-hidden /> {t('invitations.invite')}
        </button>
      </form>
      <Told fault={creation.fault} />
      {link === null ? null : (
        <SecretOnce
          label={t('invitations.for', { email: link.email })}
          value={link.address}
          onClose={() => setLink(null)}
        >
          {t('invitations.once')}
        </SecretOnce>
      )}
    </>
  );
}

interface InvitationTableProps {
  invitations: InvitationsQuery['viewer']['team']['invitations']['nodes'];
  onChange: () => void;
}

function InvitationTable({ invitations, onChange }: InvitationTableProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const cancellation = useChange(invitationCancelMutation, (data) => data.invitationCancel);
  const [said, setSaid] = useState('');
  const cancel = async (id: string, email: string) => {
    const answer = await cancellation.send({ id });
    setSaid(answer === null ? '' : t('invitations.cancelled', { email }));
    onChange();
  };
  return (
    <>
      {invitations.length === 0 ? (
        <p className="note">{t('invitations.none')}</p>
      ) : (
        <TableScroll label={t('invitations.title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('invitations.invited')}</th>
                <th scope="col">{t('invitations.role')}</th>
                <th scope="col">{t('invitations.until')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('invitations.cancelIt')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {invitations.map((invitation) => (
                <tr key={invitation.id}>
                  <td>{invitation.email}</td>
                  <td>{frame(`roles.${invitation.role}`)}</td>
                  <td>{formatClock(format, invitation.expiresAt)}</td>
                  <td className="act">
                    <AskFirst
                      isInRow
                      icon={MailX}
                      label={t('invitations.cancel')}
                      subject={t('invitations.subject', { email: invitation.email })}
                      confirm={t('invitations.cancelYes')}
                      disabled={cancellation.isPending}
                      onConfirm={() => void cancel(invitation.id, invitation.email)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <Told fault={cancellation.fault} said={said} />
    </>
  );
}
