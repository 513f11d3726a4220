'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Told } from '../../ui/told.tsx';
import { askAuth } from './auth-request.ts';
import { NewPassword } from './new-password.tsx';
import { Outside } from './outside.tsx';
import { signInOptionsQuery } from './sign-in-queries.ts';

/** Sets a password by a one-time link that whoever runs the platform has made. */
export function ResetPassword(): ReactNode {
  const token = useSearchParams().get('token');
  const [{ data }] = useQuery({ query: signInOptionsQuery });
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await askAuth('/password-link', { token, newPassword: password });
    setFault(answer.fault);
    setDone(answer.fault === null);
  };
  if (token === null) {
    return (
      <Outside title="Set a password">
        <p role="alert">This address has no token. Open the whole link that you were given.</p>
      </Outside>
    );
  }
  if (isDone) {
    return (
      <Outside title="The password is set">
        <p role="status">You are signed out everywhere; sign in with it.</p>
        <p>
          <Link href="/sign-in">Sign in</Link>
        </p>
      </Outside>
    );
  }
  return (
    <Outside title="Set a password">
      <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
        <NewPassword
          label="New password"
          shortest={data?.signInOptions.shortestPassword ?? 1}
          value={password}
          onValue={setPassword}
        />
        <button type="submit" className="button primary">
          Set it
        </button>
        <Told fault={fault} />
      </form>
    </Outside>
  );
}
