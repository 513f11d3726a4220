'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import { ErrorNotice, Skeleton } from '../../ui/index.ts';
import { nextPath, signInPath } from './next-path.ts';
import { Outside } from './outside.tsx';
import { ProviderButtons } from './provider-buttons.tsx';
import { signInOptionsQuery } from './sign-in-queries.ts';
import { SignUpForm } from './sign-up-form.tsx';

/** A new account, where anybody may make one; else who may. */
export function SignUp(): ReactNode {
  const t = useTranslations('signIn');
  const next = nextPath(useSearchParams().get('next'));
  const [{ data, error }, refresh] = useQuery({ query: signInOptionsQuery });
  const options = data?.signInOptions;
  if (options === undefined) {
    return (
      <Outside title={t('signUp.title')}>
        {error === undefined ? (
          <Skeleton rows={4} label={t('signUp.loading')} />
        ) : (
          <ErrorNotice error={error} retry={refresh} />
        )}
      </Outside>
    );
  }
  return (
    <Outside title={t('signUp.title')}>
      {options.signUp === 'OPEN' ? (
        <>
          <SignUpForm next={next} shortestPassword={options.shortestPassword} />
          <ProviderButtons providers={options.providers} next={next} />
        </>
      ) : (
        <p>{options.signUp === 'INVITED' ? t('signUp.invited') : t('signUp.closed')}</p>
      )}
      <p>
        <Link href={signInPath(next)}>{t('signUp.haveOne')}</Link>
      </p>
    </Outside>
  );
}
