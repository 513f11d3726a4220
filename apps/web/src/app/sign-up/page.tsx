import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SignUp } from '../../features/sign-in/sign-up.tsx';
import { requestLocale } from '../../i18n/request-locale.ts';
import { translatorOf } from '../../i18n/words-of.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = translatorOf(await requestLocale(), 'signIn');
  return { title: `${t('signUp.title')} · Stillgraph`, referrer: 'no-referrer' };
}

export default function SignUpPage() {
  return (
    <Suspense>
      <SignUp />
    </Suspense>
  );
}
