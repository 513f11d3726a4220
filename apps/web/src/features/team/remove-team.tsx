'use client';
import { Trash2 } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { teamDeleteMutation } from './team-settings-queries.ts';

/** Ends the team for good; its name is typed again, so that nobody does it by a slip. */
export function RemoveTeam({ name }: { name: string }): ReactNode {
  const refusal = useRefusal('TEAM_OWN');
  const removal = useChange(teamDeleteMutation, (data) => data.teamDelete, ['name']);
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim() === name;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await removal.send({ name: typed.trim() });
    if (answer !== null) window.location.assign('/');
  };
  if (refusal !== undefined) return <p className="note">{refusal}</p>;
  return (
    <>
      <p className="note">
        All that the team has goes with it: datasets, networks, experiments, runs and their weights, leaderboards and
        their share links, keys and webhooks. Nothing of it comes back. Its audit log stays for whoever runs the
        platform.
      </p>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field label={`Type "${name}"`} problem={removal.faults.get('name')} width="wide">
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
          title={isTyped ? undefined : 'Type the name of the team first'}
        >
          <Trash2 size={16} strokeWidth={1.75} aria-hidden /> Remove the team
        </button>
      </form>
      <Told fault={removal.fault} />
    </>
  );
}
