import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SignIn } from '../../features/sign-in/sign-in.tsx';

export const metadata: Metadata = { title: 'Sign in · Stillgraph', referrer: 'no-referrer' };

export default function SignInPage() {
  return (
    <Suspense>
      <SignIn />
    </Suspense>
  );
}
