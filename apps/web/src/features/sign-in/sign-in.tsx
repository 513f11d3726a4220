'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { asSentence } from '../../format/index.ts';
import { askAuth } from './auth-request.ts';
import { nextPath } from './next-path.ts';
import { Outside } from './outside.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Signs in by the token of a one-time link where the address has one, else by what the person knows or whom they name. */
export function SignIn(): ReactNode {
  const t = useTranslations('signIn');
  const search = useSearchParams();
  const token = search.get('token');
  const next = nextPath(search.get('next'));
  if (token !== null) return <Redeem token={token} />;
  const error = search.get('error');
  return (
    <Outside title={t('title')}>
      {error === null ? null : (
        <p role="alert" className="told bad">
          {search.get('error_description') ?? t('refused', { reason: asSentence(error.replaceAll('_', ' ')) })}
        </p>
      )}
      <SignInForm next={next} />
      <LinkNote />
    </Outside>
  );
}

/** How those get in who have no password yet, or have lost it. */
export function LinkNote(): ReactNode {
  const t = useTranslations('signIn');
  return (
    <p className="outside-note">
      {t.rich('linkNote', { code: (chunks) => <code className="command">{chunks}</code> })}
    </p>
  );
}

/** Changes a link's token for a session, once, and goes on to the overview. */
function Redeem({ token }: { token: string }): ReactNode {
  const t = useTranslations('signIn');
  const asked = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    // A token works once: React's second run of an effect in development must not use it up.
    if (asked.current) return;
    asked.current = true;
    void askAuth(t, '/sign-in-link', { token }).then(({ fault }) => {
      if (fault === null) window.location.replace('/');
      else setProblem(fault);
    });
  }, [t, token]);
  if (problem === null) {
    return (
      <Outside title={t('signingIn')}>
        <p role="status">{t('moment')}</p>
      </Outside>
    );
  }
  return (
    <Outside title={t('notSignedIn')}>
      <p role="alert">{problem}</p>
      <SignInForm next="/" />
      <LinkNote />
    </Outside>
  );
}
