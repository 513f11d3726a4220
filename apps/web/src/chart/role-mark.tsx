import type { ReactNode } from 'react';
import type { Role } from '../ui/index.ts';

interface RoleMarkProps {
  role: Role;
  x: number;
  y: number;
  size?: number;
}

/** The glyph of a role inside an SVG chart: square, disc, ring or cross, in the role's colour. */
export function RoleMark({ role, x, y, size = 8 }: RoleMarkProps): ReactNode {
  const half = size / 2;
  switch (role) {
    case 'TEACHER':
      return <rect x={x - half} y={y - half} width={size} height={size} fill="var(--teacher)" />;
    case 'STUDENT':
      return <circle cx={x} cy={y} r={half + 0.4} fill="var(--student)" />;
    case 'CONTROL':
      return <circle cx={x} cy={y} r={half - 0.3} fill="var(--surface)" stroke="var(--control)" strokeWidth={1.8} />;
    case 'BASELINE':
      return (
        <path
          d={`M${x - half} ${y - half}l${size} ${size}m0 ${-size}l${-size} ${size}`}
          stroke="var(--baseline)"
          strokeWidth={1.8}
          fill="none"
        />
      );
  }
}

/** Custom property of a role's colour. */
export function roleToken(role: Role): string {
  return `--${role.toLowerCase()}`;
}
