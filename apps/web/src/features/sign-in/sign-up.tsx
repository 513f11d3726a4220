'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ErrorNotice, Skeleton } from '../../ui/index.ts';
import { nextPath, signInPath } from './next-path.ts';
import { Outside } from './outside.tsx';
import { ProviderButtons } from './provider-buttons.tsx';
import { signInOptionsQuery } from './sign-in-queries.ts';
import { SignUpForm } from './sign-up-form.tsx';

/** A new account, where anybody may make one; else who may. */
export function SignUp(): ReactNode {
  const next = nextPath(useSearchParams().get('next'));
  const [{ data, error }, refresh] = useQuery({ query: signInOptionsQuery });
  const options = data?.signInOptions;
  if (options === undefined) {
    return (
      <Outside title="Make an account">
        {error === undefined ? (
          <Skeleton rows={4} label="the ways in" />
        ) : (
          <ErrorNotice error={error} retry={refresh} />
        )}
      </Outside>
    );
  }
  return (
    <Outside title="Make an account">
      {options.signUp === 'OPEN' ? (
        <>
          <SignUpForm next={next} shortestPassword={options.shortestPassword} />
          <ProviderButtons providers={options.providers} next={next} />
        </>
      ) : (
        <p>
          {options.signUp === 'INVITED'
            ? 'Accounts are made by invitation: open the link that somebody of the team has handed you.'
            : 'Nobody can make an account here by themselves; whoever runs the platform makes them.'}
        </p>
      )}
      <p>
        <Link href={signInPath(next)}>I have an account</Link>
      </p>
    </Outside>
  );
}
