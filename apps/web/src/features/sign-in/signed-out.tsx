'use client';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageTitle } from '../frame/title.tsx';
import { Outside } from './outside.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { LinkNote } from './sign-in.tsx';

/** Every page of somebody who is not signed in: the way in, and back to this page. */
export function SignedOut(): ReactNode {
  const t = useTranslations('signIn');
  const path = usePathname();
  return (
    <>
      <PageTitle crumbs={[{ label: t('signedOut.crumb') }]} />
      <Outside title={t('signedOut.title')}>
        <SignInForm next={path} />
        <LinkNote />
      </Outside>
    </>
  );
}
