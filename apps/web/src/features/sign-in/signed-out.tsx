'use client';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { PageTitle } from '../frame/title.tsx';
import { Outside } from './outside.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { LinkNote } from './sign-in.tsx';

/** Every page of somebody who is not signed in: the way in, and back to this page. */
export function SignedOut(): ReactNode {
  const path = usePathname();
  return (
    <>
      <PageTitle crumbs={[{ label: 'Signed out' }]} />
      <Outside title="You are signed out">
        <SignInForm next={path} />
        <LinkNote />
      </Outside>
    </>
  );
}
