'use client';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { errorUnit } from '../../format/index.ts';
import { roleToken } from '../../chart/role-mark.tsx';
import { Pane, roleOf } from '../../ui/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ErrorBreakdownView } from '../diagnostics/error-breakdown-view.tsx';
import { FidelityView } from '../diagnostics/fidelity-view.tsx';
import { StressTable } from '../diagnostics/stress-table.tsx';
import type { RunDetail } from './run-detail.ts';

const VIEWS = ['errors', 'teacher', 'stress'] as const;

/** What lies behind the mean error of a run, one view at a time. */
export function RunDiagnosis({ run }: { run: RunDetail }): ReactNode {
  const t = useTranslations('run');
  const [chosen, setChosen] = useQueryState('diagnosis', parseAsStringLiteral(VIEWS).withDefault('errors'));
  const { errorBreakdown, control, fidelity, stress } = run;
  const { dataset, protocol } = run.experiment;
  const { stepSeconds } = dataset;
  const unit = errorUnit(protocol, dataset.unit);
  const has = { errors: errorBreakdown !== null, teacher: fidelity.length > 0, stress: stress.length > 0 };
  const offered = VIEWS.filter((view) => has[view]);
  const view = has[chosen] ? chosen : offered[0];
  if (view === undefined) return null;
  const beside = control?.errorBreakdown ?? null;
  return (
    <Pane
      title={t('diagnosis.title')}
      end={
        <>
          {run.status === 'SUCCEEDED' && run.attributionRefusal === null && (
            <Link href={`/runs/${run.id}/attributions`}>{t('diagnosis.looksAt')}</Link>
          )}
          <Segmented
            label={t('diagnosis.views')}
            value={view}
            options={offered.map((value) => ({ value, label: t(`diagnosis.view.${value}`) }))}
            onChange={(value) => void setChosen(value)}
          />
        </>
      }
    >
      {view === 'errors' && errorBreakdown !== null && (
        <ErrorBreakdownView
          breakdown={errorBreakdown}
          reference={beside === null ? null : { name: t('diagnosis.itsControl'), breakdown: beside }}
          token={roleToken(roleOf(run))}
          stepSeconds={stepSeconds}
          unit={unit}
        />
      )}
      {view === 'teacher' && (
        <FidelityView parts={fidelity} isEvent={protocol.eventLabel !== null} unit={dataset.unit} />
      )}
      {view === 'stress' && <StressTable scores={stress} reference={control?.stress ?? []} unit={unit} />}
    </Pane>
  );
}
