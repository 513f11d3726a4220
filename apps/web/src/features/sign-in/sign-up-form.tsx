'use client';
import { UserPlus } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { askAuth } from './auth-request.ts';
import { NewPassword } from './new-password.tsx';

interface SignUpFormProps {
  next: string;
  shortestPassword: number;
  /** Of whom the invitation is for: nobody else may use it. */
  invited?: { readonly email: string; readonly token: string };
}

/** A new account; whoever makes it is signed in then. */
export function SignUpForm({ next, shortestPassword, invited }: SignUpFormProps): ReactNode {
  const t = useTranslations('signIn');
  const [name, setName] = useState('');
  const [email, setEmail] = useState(invited?.email ?? '');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const account = { name: name.trim(), email: email.trim(), password };
    const answer = await askAuth(
      t,
      '/sign-up/email',
      invited === undefined ? account : { ...account, invitation: invited.token },
    );
    if (answer.fault === null) window.location.assign(next);
    else {
      setFault(answer.fault);
      setPending(false);
    }
  };
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
      <Field label={t('signUp.name')}>
        {(control) => (
          <input
            {...control}
            className="input"
            required
            maxLength={100}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('email')} hint={invited === undefined ? undefined : t('signUp.emailHint')}>
        {(control) => (
          <input
            {...control}
            type="email"
            className="input"
            required
            readOnly={invited !== undefined}
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <NewPassword label={t('password')} shortest={shortestPassword} value={password} onValue={setPassword} />
      <button type="submit" className="button primary" disabled={isPending}>
        <UserPlus size={16} strokeWidth={1.75} aria-hidden /> {t('signUp.make')}
      </button>
      <Told fault={fault} />
    </form>
  );
}
