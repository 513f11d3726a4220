import type { ReactNode } from 'react';

interface KeptOffCheck {
  readonly check: string;
  readonly title: string;
  readonly runs: number;
  readonly detail: string;
}

/** How many runs the leakage linter keeps off, and why; nothing where it keeps off none. */
export function KeptOff({ checks }: { checks: readonly KeptOffCheck[] }): ReactNode {
  if (checks.length === 0) return null;
  return (
    <div className="alert kept-off" role="note">
      <p>
        Kept off this leaderboard, because something leaks:{' '}
        {checks.map(({ title, runs }) => `${runs} ${runs === 1 ? 'run' : 'runs'} by the check “${title}”`).join(', ')}.
      </p>
      <ul>
        {checks.map(({ check, title, detail }) => (
          <li key={check}>
            {title}: {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}
