import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SignIn } from '../../features/sign-in/sign-in.tsx';
import { requestLocale } from '../../i18n/request-locale.ts';
import { translatorOf } from '../../i18n/words-of.ts';

export const metadata: Metadata = { referrer: 'no-referrer' };

export default async function SignInPage() {
  const t = translatorOf(await requestLocale(), 'signIn');
  return (
    <>
      <title>{`${t('title')} · Stillgraph`}</title>
      <Suspense>
        <SignIn />
      </Suspense>
    </>
  );
}
