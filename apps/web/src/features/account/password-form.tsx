'use client';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { askAuth } from '../sign-in/auth-request.ts';
import { NewPassword } from '../sign-in/new-password.tsx';

interface PasswordFormProps {
  email: string;
  hasPassword: boolean;
  shortest: number;
  onChange: () => void;
}

/** Sets or changes the password, which signs the person out everywhere else. */
export function PasswordForm({ email, hasPassword, shortest, onChange }: PasswordFormProps): ReactNode {
  const t = useTranslations('account');
  const signIn = useTranslations('signIn');
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const answer = await askAuth(signIn, '/password', {
      newPassword: wanted,
      ...(hasPassword ? { currentPassword: current } : {}),
    });
    setPending(false);
    setFault(answer.fault);
    setSaid(answer.fault === null ? t('password.done') : '');
    if (answer.fault !== null) return;
    setCurrent('');
    setWanted('');
    onChange();
  };
  return (
    <>
      <p className="note">{hasPassword ? t('password.noteNew') : t('password.noteNone')}</p>
      <form className="form-row password-form" onSubmit={(event) => void submit(event)}>
        {/* Tells password managers whose password it is. */}
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        {hasPassword ? (
          <Field label={t('password.present')}>
            {(control) => (
              <input
                {...control}
                type="password"
                className="input"
                required
                autoComplete="current-password"
                value={current}
                onChange={(event) => setCurrent(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <NewPassword
          label={hasPassword ? t('password.new') : t('password.own')}
          shortest={shortest}
          value={wanted}
          onValue={setWanted}
        />
        <button type="submit" className="button" disabled={isPending}>
          {hasPassword ? t('password.change') : t('password.set')}
        </button>
      </form>
      <Told fault={fault} said={said} />
    </>
  );
}
