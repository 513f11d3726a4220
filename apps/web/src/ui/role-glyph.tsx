'use client';
import { useTranslations } from 'use-intl';
import type { Role } from './role.ts';

/** The four marks of model kinds: square, disc, ring, cross. Shape as well as colour. */
export function RoleGlyph({ role, size = 11 }: { role: Role; size?: number }) {
  const t = useTranslations('ui');
  const colour = `var(--${role.toLowerCase()})`;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      role="img"
      aria-label={t(`roles.${role}`)}
      style={{ flex: 'none' }}
    >
      {role === 'TEACHER' ? <rect x="1" y="1" width="10" height="10" fill={colour} /> : null}
      {role === 'STUDENT' ? <circle cx="6" cy="6" r="5" fill={colour} /> : null}
      {role === 'CONTROL' ? <circle cx="6" cy="6" r="4.2" fill="none" stroke={colour} strokeWidth="1.8" /> : null}
      {role === 'BASELINE' ? <path d="M2 2 10 10M10 2 2 10" stroke={colour} strokeWidth="2.2" fill="none" /> : null}
    </svg>
  );
}
