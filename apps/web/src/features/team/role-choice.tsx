'use client';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TeamRole } from '../../graphql/generated/graphql';
import type { Rights } from '../frame/refusal.ts';
import { rolesFor } from './member-rules.ts';

interface RoleChoiceProps {
  member: { readonly name: string; readonly role: TeamRole };
  /** Who looks at it. */
  viewer: Rights;
  isSelf: boolean;
  /** Why the role stays as it is. */
  refusal: string | undefined;
  isPending: boolean;
  onRole: (role: TeamRole) => void;
}

/** A member's role: words for those who may not give roles, else a choice. A lower one for oneself is asked for twice. */
export function RoleChoice({ member, viewer, isSelf, refusal, isPending, onRole }: RoleChoiceProps): ReactNode {
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const [wanted, setWanted] = useState<TeamRole | null>(null);
  if (!viewer.permissions.includes('TEAM_MANAGE')) return frame(`roles.${member.role}`);
  if (wanted !== null) {
    return (
      <span className="ask-first">
        <button type="button" className="button danger" autoFocus onClick={() => onRole(wanted)}>
          {t('members.makeMe', { role: frame(`roles.${wanted}`) })}
        </button>
        <button type="button" className="button" onClick={() => setWanted(null)}>
          {t('members.stay', { role: frame(`roles.${member.role}`) })}
        </button>
      </span>
    );
  }
  return (
    <select
      className="select compact"
      aria-label={t('members.roleOf', { name: member.name })}
      value={member.role}
      disabled={refusal !== undefined || isPending}
      title={refusal}
      onChange={(event) => {
        const next = rolesFor(viewer.role, member).find((one) => one === event.target.value);
        if (next === undefined) return;
        if (isSelf) setWanted(next);
        else onRole(next);
      }}
    >
      {rolesFor(viewer.role, member).map((one) => (
        <option key={one} value={one}>
          {frame(`roles.${one}`)}
        </option>
      ))}
    </select>
  );
}
