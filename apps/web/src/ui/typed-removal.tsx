'use client';
import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from './field.tsx';

interface TypedRemovalProps {
  /** What is typed again, so that nobody does it by a slip. */
  text: string;
  /** Whether what was typed counts for `text`, without spaces around it. */
  isSame: (typed: string) => boolean;
  /** What is wrong with what was typed. */
  problem: string | undefined;
  /** What the button does: `Remove the team`. */
  label: string;
  /** Why it does nothing yet. */
  hint: string;
  isPending: boolean;
  onRemove: (typed: string) => void;
}

/** Removes for good what is called again first. */
export function TypedRemoval({
  text,
  isSame,
  problem,
  label,
  hint,
  isPending,
  onRemove,
}: TypedRemovalProps): ReactNode {
  const t = useTranslations('ui');
  const [typed, setTyped] = useState('');
  const isTyped = isSame(typed.trim());
  return (
    <form
      className="form-row"
      onSubmit={(event) => {
        event.preventDefault();
        onRemove(typed.trim());
      }}
    >
      <Field label={t('type', { text })} problem={problem} width="wide">
        {(control) => (
          <input
            {...control}
            className="input"
            required
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <button
        type="submit"
        className="button danger form-act"
        disabled={!isTyped || isPending}
        title={isTyped ? undefined : hint}
      >
        <Trash2 size={16} strokeWidth={1.75} aria-hidden /> {label}
      </button>
    </form>
  );
}
