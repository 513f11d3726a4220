'use client';
import type { ReactNode } from 'react';
import { roleToken } from '../../chart/role-mark.tsx';
import { Pane, roleOf } from '../../ui/index.ts';
import { ErrorBreakdownView } from '../diagnostics/error-breakdown-view.tsx';
import type { RunDetail } from './run-detail.ts';

/** What lies behind the mean error of a run. */
export function RunDiagnosis({ run }: { run: RunDetail }): ReactNode {
  const { errorBreakdown, control } = run;
  const { stepSeconds, unit } = run.experiment.dataset;
  if (errorBreakdown === null) return null;
  const beside = control?.errorBreakdown ?? null;
  return (
    <Pane title="Where it errs">
      <ErrorBreakdownView
        breakdown={errorBreakdown}
        reference={beside === null ? null : { name: 'its control', breakdown: beside }}
        token={roleToken(roleOf(run))}
        stepSeconds={stepSeconds}
        unit={unit}
      />
    </Pane>
  );
}
