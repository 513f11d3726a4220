'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TeamRole } from '../../graphql/generated/graphql';
import { Field } from '../../ui/field.tsx';
import { rolesUpTo } from '../frame/refusal.ts';

interface RoleFieldProps {
  label: string;
  /** What the API says against the choice. */
  problem: string | undefined;
  /** The highest that can be given: one's own. */
  highest: TeamRole;
  value: TeamRole;
  onValue: (role: TeamRole) => void;
}

/** The role that somebody or something new is given. */
export function RoleField({ label, problem, highest, value, onValue }: RoleFieldProps): ReactNode {
  const frame = useTranslations('frame');
  const roles = rolesUpTo(highest);
  return (
    <Field label={label} problem={problem} width="narrow">
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          onChange={(event) => onValue(roles.find((role) => role === event.target.value) ?? 'MEMBER')}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {frame(`roles.${role}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
