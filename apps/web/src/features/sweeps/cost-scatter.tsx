'use client';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { errorName } from '../../format/index.ts';
import { useFurtherPages } from '../../graphql/use-further-pages.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton, type Role } from '../../ui/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { ScatterPlot } from './scatter-plot.tsx';
import { ScatterTable } from './scatter-table.tsx';
import { sweepRunsQuery } from './sweep-queries.ts';
import { costPoints, costs, differs, front, type Cost } from './trial-costs.ts';
import type { Trial } from './trial-data.ts';

/** What runs cost is known when they end: no need to ask often. */
const GOING_MS = 20_000;

interface CostScatterProps {
  /** The experiment that holds the runs. */
  experimentId: string;
  trials: readonly Trial[];
  role: Role;
  unit: string;
  chosen: number | null;
  isGoing: boolean;
}

/** Error over what a trial costs, with the front that no other trial beats. */
export function CostScatter({ experimentId, trials, role, unit, chosen, isGoing }: CostScatterProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('sweeps');
  const [isTable, setTable] = useState(false);
  const [picked, setPicked] = useState<Cost | null>(null);
  const toggle = useTableKey(() => setTable((known) => !known));
  const { data, error, refresh } = usePolledQuery(
    sweepRunsQuery,
    { id: experimentId },
    { everyMs: isGoing ? GOING_MS : 0 },
  );
  const first = data?.node?.__typename === 'Experiment' ? data.node.runs : undefined;
  const further = useFurtherPages(sweepRunsQuery, experimentId, first, (page) =>
    page.node?.__typename === 'Experiment' ? page.node.runs : null,
  );
  const runs = [...(first?.nodes ?? []), ...further.nodes];
  // Size is what one weighs where it differs; else the time that training took.
  const cost = picked ?? (differs(costPoints(trials, runs, 'parameters')) ? 'parameters' : 'trainSeconds');
  const points = costPoints(trials, runs, cost);
  const name = t(`costs.${cost}`);
  const title = t('scatter.title', { error: errorName(format, unit), name });
  const fault = error ?? further.error;
  return (
    <div ref={toggle}>
      <Pane
        title={t('costs.head')}
        end={
          <>
            <Segmented
              label={t('costs.choose')}
              value={cost}
              options={costs.map((value) => ({ value, label: t(`costs.${value}`) }))}
              onChange={setPicked}
            />
            <TableToggle of={title} isTable={isTable} onChange={setTable} />
          </>
        }
      >
        {fault !== undefined && data === undefined ? (
          <ErrorNotice error={fault} retry={refresh} />
        ) : data === undefined ? (
          <Skeleton rows={5} label={t('loading.costs')} />
        ) : points.length === 0 ? (
          <p className="note">{t('noneDone')}</p>
        ) : isTable ? (
          <ScatterTable points={points} name={name} title={title} unit={unit} />
        ) : (
          <ScatterPlot
            points={points}
            fronts={[front(points, 'TARGET'), front(points, 'CONTROL')]}
            title={title}
            across={name}
            role={role}
            unit={unit}
            chosen={chosen}
          />
        )}
      </Pane>
    </div>
  );
}
