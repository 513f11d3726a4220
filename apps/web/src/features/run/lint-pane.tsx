import { Check, Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Pane } from '../../ui/index.ts';
import type { RunDetail } from './run-detail.ts';

type Finding = RunDetail['lintFindings'][number];

const ICONS: Readonly<Record<Finding['verdict'], typeof Check>> = { PASS: Check, NOTE: Info, REFUSE: X };
const ORDER: readonly Finding['verdict'][] = ['REFUSE', 'NOTE', 'PASS'];

/** What the leakage linter asked of the run, what it refuses first. */
export function LintPane({ findings }: { findings: readonly Finding[] }): ReactNode {
  const t = useTranslations('run');
  if (findings.length === 0) return null;
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  const [refused, noted] = [count('REFUSE'), count('NOTE')];
  const counts = { passed: `${count('PASS')}`, all: `${findings.length}` };
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return (
    <Pane
      title={t('leaks.title')}
      meta={noted > 0 ? t('leaks.passedNoted', { ...counts, noted: `${noted}` }) : t('leaks.passed', counts)}
    >
      {refused === 0 ? null : <p className="note lint-refused">{t('leaks.refused', { count: refused })}</p>}
      <ul className="lint-list">
        {sorted.map(({ check, title, asks, verdict, detail }) => {
          const Icon = ICONS[verdict];
          return (
            <li key={check} data-verdict={verdict}>
              <Icon size={14} strokeWidth={1.75} aria-label={t(`leaks.verdict.${verdict}`)} role="img" />
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
