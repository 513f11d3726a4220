'use client';
import { LogOut } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Told } from '../../ui/told.tsx';
import { askAuth } from '../sign-in/auth-request.ts';

/** Ends the session of this browser. */
export function SignOutButton({ className = 'button' }: { className?: string }): ReactNode {
  const t = useTranslations('account');
  const signIn = useTranslations('signIn');
  const [fault, setFault] = useState<string | null>(null);
  const leave = async () => {
    const answer = await askAuth(signIn, '/sign-out');
    if (answer.fault === null) window.location.assign('/sign-in');
    else setFault(answer.fault);
  };
  return (
    <>
      <button type="button" className={className} onClick={() => void leave()}>
        <LogOut size={16} strokeWidth={1.75} aria-hidden /> {t('signOut')}
      </button>
      <Told fault={fault} />
    </>
  );
}
