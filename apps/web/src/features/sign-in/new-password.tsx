'use client';
import { useState, type ReactNode } from 'react';
import { Field } from '../../ui/field.tsx';

interface NewPasswordProps {
  label: string;
  /** Number of characters that it has at least. */
  shortest: number;
  value: string;
  onValue: (value: string) => void;
}

/** A password that is chosen: it may be looked at, so that nobody has to type it twice. */
export function NewPassword({ label, shortest, value, onValue }: NewPasswordProps): ReactNode {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Field label={label} hint={`at least ${shortest} characters; length is what helps, several words do well`}>
        {(control) => (
          <input
            {...control}
            type={isShown ? 'text' : 'password'}
            className="input"
            required
            minLength={shortest}
            maxLength={128}
            autoComplete="new-password"
            spellCheck={false}
            value={value}
            onChange={(event) => onValue(event.target.value)}
          />
        )}
      </Field>
      <label className="check">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
        Show it
      </label>
    </>
  );
}
