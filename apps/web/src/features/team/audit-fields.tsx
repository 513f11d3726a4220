'use client';
import { X } from 'lucide-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('team');
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
    ...(choice.by === ''
      ? []
      : [
          {
            label: typeof by === 'string' ? t('audit.doneBy', { name: by }) : t('audit.doneByOne'),
            change: { by: '' },
          },
        ]),
    ...(choice.of === ''
      ? []
      : [
          {
            label: of === undefined ? t('audit.aboutThing') : t('audit.aboutOne', { type: of.subjectType }),
            change: { of: '' },
          },
        ]),
  ];
  return (
    <form className="form-row" role="search" aria-label={t('audit.lines')} onSubmit={submit}>
      <Field label={t('audit.action')}>
        {(control) => (
          <input
            {...control}
            className="input"
            list={listId}
            placeholder={t('audit.example')}
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
        <Field key={bound} label={t(bound === 'since' ? 'audit.from' : 'audit.to')} width="narrow">
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
        {t('audit.show')}
      </button>
      {chosen.map(({ label, change }) => (
        <button key={label} type="button" className="button form-act" onClick={() => onChoice(change)}>
          {label} <X size={14} strokeWidth={1.75} aria-label={t('audit.takeAway')} />
        </button>
      ))}
    </form>
  );
}
