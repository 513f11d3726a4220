'use client';
import { X } from 'lucide-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { AuditLogQuery } from '../../graphql/generated/graphql';
import { Field } from '../../ui/field.tsx';
import type { AuditChoice } from './audit-filter.ts';

interface AuditFieldsProps {
  choice: AuditChoice;
  /** Lines that are shown: their actions are offered, and their names stand for ids. */
  seen: AuditLogQuery['auditLog']['nodes'];
  onChoice: (change: Partial<AuditChoice>) => void;
}

/** What of the log is shown: actions and days here, people and things by a click on them in the table. */
export function AuditFields({ choice, seen, onChoice }: AuditFieldsProps): ReactNode {
  const listId = useId();
  const [action, setAction] = useState(choice.action);
  const [asked, setAsked] = useState(choice.action);
  // The way back in the browser changes the address, not this field.
  if (asked !== choice.action) {
    setAsked(choice.action);
    setAction(choice.action);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChoice({ action: action.trim() });
  };
  const by = seen.find(({ actorId }) => actorId === choice.by)?.actorName;
  const of = seen.find(({ subjectId }) => subjectId === choice.of);
  const chosen = [
    ...(choice.by === '' ? [] : [{ label: `done by ${by ?? 'one actor'}`, change: { by: '' } }]),
    ...(choice.of === '' ? [] : [{ label: `about one ${of?.subjectType ?? 'thing'}`, change: { of: '' } }]),
  ];
  return (
    <form className="form-row" role="search" aria-label="Lines of the audit log" onSubmit={submit}>
      <Field label="Action">
        {(control) => (
          <input
            {...control}
            className="input"
            list={listId}
            placeholder="such as run.cancel"
            autoComplete="off"
            value={action}
            onChange={(event) => setAction(event.target.value)}
            onBlur={() => onChoice({ action: action.trim() })}
          />
        )}
      </Field>
      <datalist id={listId}>
        {[...new Set(seen.map((line) => line.action))].sort().map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {(['since', 'until'] as const).map((bound) => (
        <Field key={bound} label={bound === 'since' ? 'From' : 'To'} width="narrow">
          {(control) => (
            <input
              {...control}
              type="date"
              className="input"
              value={choice[bound]}
              onChange={(event) => onChoice({ [bound]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <button type="submit" className="button form-act">
        Show
      </button>
      {chosen.map(({ label, change }) => (
        <button key={label} type="button" className="button form-act" onClick={() => onChoice(change)}>
          {label} <X size={14} strokeWidth={1.75} aria-label="Take this away" />
        </button>
      ))}
    </form>
  );
}
