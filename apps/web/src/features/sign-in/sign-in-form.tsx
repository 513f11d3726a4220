'use client';
import { LogIn } from 'lucide-react';
import Link from 'next/link';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { askAuth } from './auth-request.ts';
import { ProviderButtons } from './provider-buttons.tsx';
import { signInOptionsQuery } from './sign-in-queries.ts';

interface SignInFormProps {
  /** Where the person goes then. */
  next: string;
  /** Known already, as from an invitation. */
  email?: string;
}

/** E-mail address and password, or one of the providers; the page is loaded anew then, with all that it shows. */
export function SignInForm({ next, email: known = '' }: SignInFormProps): ReactNode {
  const t = useTranslations('signIn');
  const [{ data }] = useQuery({ query: signInOptionsQuery });
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const answer = await askAuth(t, '/sign-in/email', { email: email.trim(), password });
    if (answer.fault === null) window.location.assign(next);
    else {
      setFault(answer.fault);
      setPending(false);
    }
  };
  return (
    <>
      <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
        <Field label={t('email')}>
          {(control) => (
            <input
              {...control}
              type="email"
              className="input"
              required
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('password')}>
          {(control) => (
            <input
              {...control}
              type="password"
              className="input"
              required
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button primary" disabled={isPending}>
          <LogIn size={16} strokeWidth={1.75} aria-hidden /> {t('button')}
        </button>
        <Told fault={fault} />
      </form>
      <ProviderButtons providers={data?.signInOptions.providers ?? []} next={next} />
      {data?.signInOptions.signUp === 'OPEN' ? (
        <p>
          {t.rich('noAccount', {
            link: (chunks) => <Link href={`/sign-up?next=${encodeURIComponent(next)}`}>{chunks}</Link>,
          })}
        </p>
      ) : null}
    </>
  );
}
