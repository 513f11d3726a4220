import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SignIn } from '../../features/sign-in/sign-in.tsx';
import { requestLocale } from '../../i18n/request-locale.ts';
import { translatorOf } from '../../i18n/words-of.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = translatorOf(await requestLocale(), 'signIn');
  return { title: `${t('title')} · Stillgraph`, referrer: 'no-referrer' };
}

export default function SignInPage() {
  return (
    <Suspense>
      <SignIn />
    </Suspense>
  );
}
