'use client';
import { Trash2 } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { viewerDeleteMutation } from './account-queries.ts';

/** Ends the account for good; its address is typed again, so that nobody does it by a slip. */
export function RemoveAccount({ email }: { email: string }): ReactNode {
  const removal = useChange(viewerDeleteMutation, (data) => data.viewerDelete, ['email']);
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim().toLowerCase() === email.toLowerCase();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await removal.send({ email: typed.trim() });
    if (answer !== null) window.location.assign('/sign-in');
  };
  return (
    <>
      <p className="note">
        You are signed out everywhere and leave your teams; your own views and the invitations that you made or were
        sent are gone. What you made in teams stays there without your name; their audit logs keep it, and the address
        at which you were invited. A team that nobody else owns needs another owner first, or is removed.
      </p>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field label={`Type "${email}"`} problem={removal.faults.get('email')} width="wide">
          {(control) => (
            <input
              {...control}
              className="input"
              required
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <button
          type="submit"
          className="button danger form-act"
          disabled={!isTyped || removal.isPending}
          title={isTyped ? undefined : 'Type your e-mail address first'}
        >
          <Trash2 size={16} strokeWidth={1.75} aria-hidden /> Remove the account
        </button>
      </form>
      <Told fault={removal.fault} />
    </>
  );
}
