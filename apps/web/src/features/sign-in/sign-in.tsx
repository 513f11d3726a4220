'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { asSentence } from '../../format/index.ts';
import { askAuth } from './auth-request.ts';
import { nextPath } from './next-path.ts';
import { Outside } from './outside.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Signs in by the token of a one-time link where the address has one, else by what the person knows or whom they name. */
export function SignIn(): ReactNode {
  const search = useSearchParams();
  const token = search.get('token');
  const next = nextPath(search.get('next'));
  if (token !== null) return <Redeem token={token} />;
  const error = search.get('error');
  return (
    <Outside title="Sign in">
      {error === null ? null : (
        <p role="alert" className="told bad">
          {search.get('error_description') ?? `You were not signed in: ${asSentence(error.replaceAll('_', ' '))}`}
        </p>
      )}
      <SignInForm next={next} />
      <LinkNote />
    </Outside>
  );
}

/** How those get in who have no password yet, or have lost it. */
export function LinkNote(): ReactNode {
  return (
    <p className="outside-note">
      Each <code className="command">npm start</code> prints a one-time link that signs in without a password. Who has
      forgotten theirs asks whoever runs the platform for a link that sets another.
    </p>
  );
}

/** Changes a link's token for a session, once, and goes on to the overview. */
function Redeem({ token }: { token: string }): ReactNode {
  const asked = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    // A token works once: React's second run of an effect in development must not use it up.
    if (asked.current) return;
    asked.current = true;
    void askAuth('/sign-in-link', { token }).then(({ fault }) => {
      if (fault === null) window.location.replace('/');
      else setProblem(fault);
    });
  }, [token]);
  if (problem === null) {
    return (
      <Outside title="Signing in …">
        <p role="status">One moment.</p>
      </Outside>
    );
  }
  return (
    <Outside title="Not signed in">
      <p role="alert">{problem}</p>
      <SignInForm next="/" />
      <LinkNote />
    </Outside>
  );
}
