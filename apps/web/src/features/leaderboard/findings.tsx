import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/** What the board says in plain sentences, the most important first; the rest unfolds. */
export function Findings({ sentences }: { sentences: readonly string[] }): ReactNode {
  const t = useTranslations('leaderboard');
  const [first, ...rest] = sentences;
  if (first === undefined) return null;
  return (
    <div className="board-findings">
      <p className="board-finding-first">{first}</p>
      {rest.slice(0, 2).map((sentence, at) => (
        <p key={at}>{sentence}</p>
      ))}
      {rest.length > 2 && (
        <details>
          <summary>{t('findings', { count: rest.length - 2 })}</summary>
          {rest.slice(2).map((sentence, at) => (
            <p key={at}>{sentence}</p>
          ))}
        </details>
      )}
    </div>
  );
}
