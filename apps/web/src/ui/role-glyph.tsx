/** The four marks of model kinds: square, disc, ring, cross. Shape as well as colour. */
export type Role = 'TEACHER' | 'STUDENT' | 'CONTROL' | 'BASELINE';

const words: Readonly<Record<Role, string>> = {
  TEACHER: 'teacher',
  STUDENT: 'student',
  CONTROL: 'control',
  BASELINE: 'baseline',
};

/** Methods of students that others are compared with: labels alone, and teachers that know nothing or are none. */
const CONTROL_METHODS: readonly string[] = ['none', 'shuffled-teacher', 'smoothed-labels', 'profile-teacher'];

/** The role that a run or an entry plays: a student that learnt nothing of a teacher's knowledge is a control. */
export function roleOf(run: { readonly kind: 'TEACHER' | 'STUDENT' | 'BASELINE'; readonly method: string }): Role {
  return run.kind === 'STUDENT' && CONTROL_METHODS.includes(run.method) ? 'CONTROL' : run.kind;
}

export function RoleGlyph({ role, size = 11 }: { role: Role; size?: number }) {
  const colour = `var(--${role.toLowerCase()})`;
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" role="img" aria-label={words[role]} style={{ flex: 'none' }}>
      {role === 'TEACHER' ? <rect x="1" y="1" width="10" height="10" fill={colour} /> : null}
      {role === 'STUDENT' ? <circle cx="6" cy="6" r="5" fill={colour} /> : null}
      {role === 'CONTROL' ? <circle cx="6" cy="6" r="4.2" fill="none" stroke={colour} strokeWidth="1.8" /> : null}
      {role === 'BASELINE' ? <path d="M2 2 10 10M10 2 2 10" stroke={colour} strokeWidth="2.2" fill="none" /> : null}
    </svg>
  );
}
