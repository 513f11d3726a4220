'use client';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { Told } from '../../ui/told.tsx';
import { askAuth } from './auth-request.ts';

const departure = z.object({ url: z.string() });

interface ProviderButtonsProps {
  providers: readonly { readonly id: string; readonly name: string }[];
  /** Where the person comes back to. */
  next: string;
}

/** The ways in by somebody else: the browser goes to them and comes back signed in. */
export function ProviderButtons({ providers, next }: ProviderButtonsProps): ReactNode {
  const t = useTranslations('signIn');
  const [fault, setFault] = useState<string | null>(null);
  if (providers.length === 0) return null;
  const leave = async (provider: string) => {
    const answer = await askAuth(t, '/sign-in/social', {
      ...{ provider, callbackURL: next, newUserCallbackURL: next },
      errorCallbackURL: `/sign-in?next=${encodeURIComponent(next)}`,
    });
    if (answer.fault !== null) return setFault(answer.fault);
    const to = departure.safeParse(answer.body);
    if (to.success) window.location.assign(to.data.url);
    else setFault(t('nowhere'));
  };
  return (
    <div className="sign-in-providers" role="group" aria-label={t('providers')}>
      {providers.map(({ id, name }) => (
        <button key={id} type="button" className="button" onClick={() => void leave(id)}>
          {t('provider', { name })}
        </button>
      ))}
      <Told fault={fault} />
    </div>
  );
}
