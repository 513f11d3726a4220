'use client';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { errorName } from '../../format/index.ts';
import { Pane, type Role } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { ScatterPlot } from './scatter-plot.tsx';
import { ScatterTable } from './scatter-table.tsx';
import { scatterPoints, type Trial } from './trial-data.ts';

interface FieldScatterProps {
  path: string;
  name: string;
  trials: readonly Trial[];
  /** The role of what is swept; its control is hollow. */
  role: Role;
  unit: string;
  /** Number of the trial to ring. */
  chosen: number | null;
}

/** Validation error over the values of one swept field: what the field does, whatever the others were. */
export function FieldScatter({ path, name, trials, role, unit, chosen }: FieldScatterProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('sweeps');
  const [isTable, setTable] = useState(false);
  const toggle = useTableKey(() => setTable((known) => !known));
  const points = scatterPoints(trials, path);
  const title = t('scatter.title', { error: errorName(format, unit), name });
  return (
    <div ref={toggle}>
      <Pane
        title={name}
        meta={<span className="mono">{path}</span>}
        end={<TableToggle of={title} isTable={isTable} onChange={setTable} />}
      >
        {points.length === 0 ? (
          <p className="note">{t('noneDone')}</p>
        ) : isTable ? (
          <ScatterTable points={points} name={name} title={title} unit={unit} />
        ) : (
          <ScatterPlot points={points} title={title} role={role} unit={unit} chosen={chosen} />
        )}
      </Pane>
    </div>
  );
}
