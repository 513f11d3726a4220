import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ResetPassword } from '../../features/sign-in/reset-password.tsx';

export const metadata: Metadata = { title: 'Set a password · Stillgraph', referrer: 'no-referrer' };

export default function ResetPasswordPage() {
  return (
    <Suspense>
      <ResetPassword />
    </Suspense>
  );
}
