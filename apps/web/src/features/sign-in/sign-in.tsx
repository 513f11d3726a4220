'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';

const refusal = z.object({ error: z.object({ message: z.string() }) });

/** Changes the link's token for a session, once, and goes on to the overview. */
export function SignIn() {
  const router = useRouter();
  const token = useSearchParams().get('token');
  const asked = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    // A token works once: React's second run of an effect in development must not use it up.
    if (asked.current) return;
    asked.current = true;
    if (token === null) {
      setProblem('This address has no token. Open the whole link that npm start printed.');
      return;
    }
    fetch('/api/auth/sign-in-link', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
      .then(async (response) => {
        if (response.ok) {
          router.replace('/');
          return;
        }
        const body = refusal.safeParse(await response.json());
        setProblem(body.success ? body.data.error.message : `The API answered with status ${response.status}.`);
      })
      .catch((cause: unknown) => {
        setProblem(`The API does not answer (${cause instanceof Error ? cause.message : 'no reason given'}).`);
      });
  }, [router, token]);
  return (
    <main className="signed-out">
      <h1>{problem === null ? 'Signing in …' : 'Not signed in'}</h1>
      {problem === null ? (
        <p role="status">One moment.</p>
      ) : (
        <>
          <p role="alert">{problem}</p>
          <p>
            Each <code className="command">npm start</code> prints a new link.
          </p>
        </>
      )}
    </main>
  );
}
