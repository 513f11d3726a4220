'use client';
import { X } from 'lucide-react';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';
import type { InvitationQuery } from '../../graphql/generated/graphql';
import { isSignedOut } from '../../graphql/error-text.ts';
import { useChange } from '../../graphql/use-change.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { ErrorNotice, Skeleton } from '../../ui/index.ts';
import { Told } from '../../ui/told.tsx';
import { askAuth } from '../sign-in/auth-request.ts';
import { Outside } from '../sign-in/outside.tsx';
import { EnterByInvitation } from './enter-by-invitation.tsx';
import {
  invitationAcceptMutation,
  invitationDeclineMutation,
  invitationQuery,
  whoQuery,
} from './invitation-queries.ts';

type Offer = NonNullable<InvitationQuery['invitation']>;

/** What an invitation offers, and the way to take it: signed in, by a new account, or as somebody else. */
export function InvitationPage({ token }: { token: string }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('invitation');
  const [{ data, error }, refresh] = useQuery({ query: invitationQuery, variables: { token } });
  const [who, askWho] = useQuery({ query: whoQuery });
  const fault = error ?? (isSignedOut(who.error) ? undefined : who.error);
  if (fault !== undefined && data === undefined) {
    return (
      <Outside title={t('title')}>
        <ErrorNotice
          error={fault}
          retry={() => {
            refresh();
            askWho();
          }}
        />
      </Outside>
    );
  }
  if (data === undefined || who.fetching) {
    return (
      <Outside title={t('title')}>
        <Skeleton rows={4} label={t('loading')} />
      </Outside>
    );
  }
  const offer = data.invitation;
  if (offer === null) {
    return (
      <Outside title={t('nothing')}>
        <p>{t('nothingText')}</p>
        <p>
          <Link href="/">{t('leave')}</Link>
        </p>
      </Outside>
    );
  }
  const user = who.data?.viewer.user ?? null;
  return (
    <Outside title={t('join', { team: offer.teamName })}>
      <p>
        {t.rich('offer', {
          b: (chunks) => <strong>{chunks}</strong>,
          inviter: offer.inviterName,
          email: offer.email,
          team: offer.teamName,
          role: t(`roles.${offer.role}`),
          time: formatClock(format, offer.expiresAt),
        })}
      </p>
      {user === null ? (
        <EnterByInvitation offer={offer} token={token} options={data.signInOptions} />
      ) : user.email.toLowerCase() === offer.email.toLowerCase() ? (
        <Answer offer={offer} token={token} name={user.name} />
      ) : (
        <Somebody email={user.email} />
      )}
    </Outside>
  );
}

function Answer({ offer, token, name }: { offer: Offer; token: string; name: string }): ReactNode {
  const t = useTranslations('invitation');
  const acceptance = useChange(invitationAcceptMutation, (data) => data.invitationAccept);
  const refusal = useChange(invitationDeclineMutation, (data) => data.invitationDecline);
  const [isDeclined, setDeclined] = useState(false);
  if (isDeclined) return <p role="status">{t('declined', { team: offer.teamName })}</p>;
  return (
    <>
      <p>{t('signedInAs', { name })}</p>
      <p className="outside-choice">
        <button
          type="button"
          className="button primary"
          disabled={acceptance.isPending || refusal.isPending}
          onClick={() =>
            void acceptance.send({ token }).then((answer) => {
              // The session looks at the new team from now on: everything is asked for anew.
              if (answer !== null) window.location.assign('/');
            })
          }
        >
          {t('accept')}
        </button>
        <AskFirst
          icon={X}
          label={t('decline')}
          confirm={t('declineYes')}
          disabled={acceptance.isPending || refusal.isPending}
          onConfirm={() => void refusal.send({ token }).then((answer) => setDeclined(answer !== null))}
        />
      </p>
      <Told fault={acceptance.fault ?? refusal.fault} />
    </>
  );
}

function Somebody({ email }: { email: string }): ReactNode {
  const t = useTranslations('invitation');
  const signIn = useTranslations('signIn');
  const [fault, setFault] = useState<string | null>(null);
  const signOut = async () => {
    const answer = await askAuth(signIn, '/sign-out');
    if (answer.fault === null) window.location.reload();
    else setFault(answer.fault);
  };
  return (
    <>
      <p role="note">{t('otherPerson', { email })}</p>
      <p className="outside-choice">
        <button type="button" className="button" onClick={() => void signOut()}>
          {t('signOut')}
        </button>
        <Link href="/" className="button">
          {t('leaveIt')}
        </Link>
      </p>
      <Told fault={fault} />
    </>
  );
}
