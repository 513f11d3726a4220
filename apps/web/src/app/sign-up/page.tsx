import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SignUp } from '../../features/sign-in/sign-up.tsx';

export const metadata: Metadata = { title: 'Make an account · Stillgraph', referrer: 'no-referrer' };

export default function SignUpPage() {
  return (
    <Suspense>
      <SignUp />
    </Suspense>
  );
}
