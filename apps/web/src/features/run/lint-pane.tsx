import { Check, Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Pane } from '../../ui/index.ts';
import type { RunDetail } from './run-detail.ts';

type Finding = RunDetail['lintFindings'][number];

const MARKS: Readonly<Record<Finding['verdict'], { word: string; icon: typeof Check }>> = {
  PASS: { word: 'passed', icon: Check },
  NOTE: { word: 'noted', icon: Info },
  REFUSE: { word: 'refused', icon: X },
};
const ORDER: readonly Finding['verdict'][] = ['REFUSE', 'NOTE', 'PASS'];

/** What the leakage linter asked of the run, what it refuses first. */
export function LintPane({ findings }: { findings: readonly Finding[] }): ReactNode {
  if (findings.length === 0) return null;
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  const refused = count('REFUSE');
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return (
    <Pane
      title="Leaks"
      meta={`${count('PASS')} of ${findings.length} checks passed${count('NOTE') > 0 ? `, ${count('NOTE')} noted` : ''}`}
    >
      {refused === 0 ? null : (
        <p className="note lint-refused">
          {refused === 1 ? 'One check refuses' : `${refused} checks refuse`} this run: it stays off leaderboards.
        </p>
      )}
      <ul className="lint-list">
        {sorted.map(({ check, title, asks, verdict, detail }) => {
          const { word, icon: Icon } = MARKS[verdict];
          return (
            <li key={check} data-verdict={verdict}>
              <Icon size={14} strokeWidth={1.75} aria-label={word} role="img" />
              <span>
                <strong title={asks}>{title}</strong> <span>{detail}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Pane>
  );
}
