'use client';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { InvitationQuery } from '../../graphql/generated/graphql';
import { Segmented } from '../../ui/segmented.tsx';
import { ProviderButtons } from '../sign-in/provider-buttons.tsx';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { SignUpForm } from '../sign-in/sign-up-form.tsx';

interface EnterByInvitationProps {
  offer: NonNullable<InvitationQuery['invitation']>;
  token: string;
  options: InvitationQuery['signInOptions'];
}

/** For who is not signed in yet: a new account under the invited address, or the one that they have. */
export function EnterByInvitation({ offer, token, options }: EnterByInvitationProps): ReactNode {
  const t = useTranslations('invitation');
  const mayMake = options.signUp !== 'CLOSED';
  const [way, setWay] = useState<'new' | 'known'>(mayMake ? 'new' : 'known');
  const next = `/invitation/${encodeURIComponent(token)}`;
  return (
    <>
      {mayMake ? (
        <Segmented
          label={t('ways')}
          value={way}
          options={[
            { value: 'new', label: t('make') },
            { value: 'known', label: t('have') },
          ]}
          onChange={setWay}
        />
      ) : (
        <p>{t('signInFirst')}</p>
      )}
      {way === 'new' ? (
        <>
          <SignUpForm next={next} shortestPassword={options.shortestPassword} invited={{ email: offer.email, token }} />
          <ProviderButtons providers={options.providers} next={next} />
        </>
      ) : (
        <SignInForm next={next} email={offer.email} />
      )}
    </>
  );
}
