'use client';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('signIn');
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Field label={label} hint={t('newPasswordHint', { count: `${shortest}` })}>
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
        {t('show')}
      </label>
    </>
  );
}
