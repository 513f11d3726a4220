'use client';
import { MailX, UserPlus } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
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
  const refusal = useRefusal('TEAM_MANAGE');
  const { data, error, refresh } = usePolledQuery(
    invitationsQuery,
    {},
    { everyMs: 20_000, pause: refusal !== undefined },
  );
  if (refusal !== undefined) {
    return (
      <Pane title="Invitations">
        <p className="note">{refusal}</p>
      </Pane>
    );
  }
  const list = data?.viewer.team.invitations;
  return (
    <Pane title="Invitations" meta={list?.totalCount}>
      <InvitationForm role={role} onChange={refresh} />
      {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {list === undefined && error === undefined ? <Skeleton rows={2} label="invitations" /> : null}
      {list === undefined ? null : <InvitationTable invitations={list.nodes} onChange={refresh} />}
    </Pane>
  );
}

function InvitationForm({ role, onChange }: { role: TeamRole; onChange: () => void }): ReactNode {
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
        <Field label="E-mail address" problem={creation.faults.get('email')} width="wide">
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
          label="Role"
          problem={creation.faults.get('role')}
          highest={role}
          value={wanted}
          onValue={setWanted}
        />
        <button type="submit" className="button form-act" disabled={creation.isPending}>
          <UserPlus size={16} strokeWidth={1.75} aria-hidden /> Invite
        </button>
      </form>
      <Told fault={creation.fault} />
      {link === null ? null : (
        <SecretOnce label={`The invitation for ${link.email}`} value={link.address} onClose={() => setLink(null)}>
          Hand it over yourself: no mail is sent, and it is not shown again. It works for seven days, once, and for
          somebody who signs in with that address.
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
  const cancellation = useChange(invitationCancelMutation, (data) => data.invitationCancel);
  const [said, setSaid] = useState('');
  const cancel = async (id: string, email: string) => {
    const answer = await cancellation.send({ id });
    setSaid(answer === null ? '' : `The invitation for ${email} opens nothing any more.`);
    onChange();
  };
  return (
    <>
      {invitations.length === 0 ? (
        <p className="note">Nobody is invited at the moment.</p>
      ) : (
        <TableScroll label="Invitations">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Invited</th>
                <th scope="col">Role</th>
                <th scope="col">Until</th>
                <th scope="col">
                  <span className="visually-hidden">Cancel it</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {invitations.map((invitation) => (
                <tr key={invitation.id}>
                  <td>{invitation.email}</td>
                  <td>{invitation.role.toLowerCase()}</td>
                  <td>{formatClock(invitation.expiresAt)}</td>
                  <td className="act">
                    <AskFirst
                      isInRow
                      icon={MailX}
                      label="Cancel"
                      subject={`the invitation for ${invitation.email}`}
                      confirm="Yes, cancel it"
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
