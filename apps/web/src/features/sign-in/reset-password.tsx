'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import { Told } from '../../ui/told.tsx';
import { askAuth } from './auth-request.ts';
import { NewPassword } from './new-password.tsx';
import { Outside } from './outside.tsx';
import { signInOptionsQuery } from './sign-in-queries.ts';

/** Sets a password by a one-time link that whoever runs the platform has made. */
export function ResetPassword(): ReactNode {
  const t = useTranslations('signIn');
  const token = useSearchParams().get('token');
  const [{ data }] = useQuery({ query: signInOptionsQuery });
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await askAuth(t, '/password-link', { token, newPassword: password });
    setFault(answer.fault);
    setDone(answer.fault === null);
  };
  if (token === null) {
    return (
      <Outside title={t('reset.title')}>
        <p role="alert">{t('reset.noToken')}</p>
      </Outside>
    );
  }
  if (isDone) {
    return (
      <Outside title={t('reset.done')}>
        <p role="status">{t('reset.doneText')}</p>
        <p>
          <Link href="/sign-in">{t('button')}</Link>
        </p>
      </Outside>
    );
  }
  return (
    <Outside title={t('reset.title')}>
      <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
        <NewPassword
          label={t('reset.new')}
          shortest={data?.signInOptions.shortestPassword ?? 1}
          value={password}
          onValue={setPassword}
        />
        <button type="submit" className="button primary">
          {t('reset.set')}
        </button>
        <Told fault={fault} />
      </form>
    </Outside>
  );
}
