'use client';
import type { ReactNode } from 'react';
import { useChange } from '../../graphql/use-change.ts';
import { Told } from '../../ui/told.tsx';
import { TypedRemoval } from '../../ui/typed-removal.tsx';
import { viewerDeleteMutation } from './account-queries.ts';

/** Ends the account for good; its address is typed again, so that nobody does it by a slip. */
export function RemoveAccount({ email }: { email: string }): ReactNode {
  const removal = useChange(viewerDeleteMutation, (data) => data.viewerDelete, ['email']);
  const remove = async (typed: string) => {
    const answer = await removal.send({ email: typed });
    if (answer !== null) window.location.assign('/sign-in');
  };
  return (
    <>
      <p className="note">
        You are signed out everywhere and leave your teams; your own views and the invitations that you made or were
        sent are gone. What you made in teams stays there without your name; their audit logs keep it, and the address
        at which you were invited. A team that nobody else owns needs another owner first, or is removed.
      </p>
      <TypedRemoval
        text={email}
        isSame={(typed) => typed.toLowerCase() === email.toLowerCase()}
        problem={removal.faults.get('email')}
        label="Remove the account"
        hint="Type your e-mail address first"
        isPending={removal.isPending}
        onRemove={(typed) => void remove(typed)}
      />
      <Told fault={removal.fault} />
    </>
  );
}
