'use client';
import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Scope, TeamRole } from '../../graphql/generated/graphql';
import { Segmented } from '../../ui/segmented.tsx';
import { mayDo, type Permission } from '../frame/refusal.ts';
import { permissions } from './permissions.ts';

interface ScopeChoiceProps {
  /** As which the key acts. */
  role: TeamRole;
  /** What it is made for; null for all that the role may. */
  scopes: readonly Scope[] | null;
  problem: string | undefined;
  onScopes: (scopes: readonly Scope[] | null) => void;
}

/** What a key may do: all that its role may, or only what is ticked. Reading is always among it. */
export function ScopeChoice({ role, scopes, problem, onScopes }: ScopeChoiceProps): ReactNode {
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const id = useId();
  const offered = permissions.filter((permission) => mayDo(role, permission));
  const toggle = (permission: Permission) => {
    const held = scopes ?? ['READ'];
    onScopes(held.includes(permission) ? held.filter((one) => one !== permission) : [...held, permission]);
  };
  return (
    <fieldset className="scopes" aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
      <legend>{t('keys.may')}</legend>
      {offered.length === 0 ? (
        <p className="hint">{t('keys.readsOnly')}</p>
      ) : (
        <Segmented
          label={t('keys.what')}
          value={scopes === null ? 'all' : 'some'}
          options={[
            { value: 'all', label: t('keys.all', { role: frame(`roles.${role}`) }) },
            { value: 'some', label: t('keys.some') },
          ]}
          onChange={(value) => onScopes(value === 'all' ? null : ['READ'])}
        />
      )}
      {scopes === null ? null : (
        <div className="scopes-list">
          {offered.map((permission) => (
            <label key={permission} className="check">
              <input type="checkbox" checked={scopes.includes(permission)} onChange={() => toggle(permission)} />
              {t(`covers.${permission}`)}
            </label>
          ))}
        </div>
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
