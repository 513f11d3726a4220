'use client';
import type { ComparedDatasetFragment, ComparedRunFragment } from '../../graphql/generated/graphql';
import { errorUnit } from '../../format/index.ts';
import { roleOf } from '../../ui/index.ts';
import { ComparisonClock } from './comparison-clock.tsx';
import type { Forecasts } from './comparison-data.ts';
import { ComparisonMap } from './comparison-map.tsx';
import { EventScores } from './event-scores.tsx';
import { LossList } from './loss-list.tsx';
import { NearerMap } from './nearer-map.tsx';
import { runName } from './run-name.ts';
import { SensorForecast } from './sensor-forecast.tsx';
import { taughtStudent } from './taught-student.ts';
import { useComparisonFrame } from './use-comparison-frame.ts';

interface ComparisonViewProps {
  data: Forecasts;
  dataset: ComparedDatasetFragment;
  left: ComparedRunFragment;
  right: ComparedRunFragment;
}

/** Map, clock and sensor of two forecasts. The frame is in the address. */
export function ComparisonView({ data, dataset, left, right }: ComparisonViewProps) {
  const isEvent = data.labels !== undefined;
  const unit = errorUnit(left.experiment.protocol, dataset.unit);
  const frame = useComparisonFrame(data.shape, isEvent);
  const student = taughtStudent(left, right);
  // Both of one role: the second takes a hue that no role has.
  const leftToken = `--${roleOf(left).toLowerCase()}`;
  const rightToken = roleOf(left) === roleOf(right) ? '--cat-3' : `--${roleOf(right).toLowerCase()}`;
  return (
    <div className="comparison">
      <div className="comparison-main">
        {student !== undefined && frame.layer === 'nearer' ? (
          <NearerMap dataset={dataset} frame={frame} isEvent={isEvent} studentId={student.id} />
        ) : (
          <ComparisonMap
            data={data}
            dataset={dataset}
            frame={frame}
            layer={frame.layer === 'nearer' ? 'absolute' : frame.layer}
            unit={unit}
            isTaught={student !== undefined}
            leftName={runName(left)}
            rightName={runName(right)}
          />
        )}
        <ComparisonClock data={data} dataset={dataset} frame={frame} unit={unit} />
      </div>
      <aside className="comparison-side" aria-label="Sensor and losses">
        <SensorForecast
          data={data}
          dataset={dataset}
          left={{ name: runName(left), token: leftToken }}
          right={{ name: runName(right), token: rightToken }}
          sensor={frame.sensor}
          position={frame.position}
          horizon={frame.horizon}
        />
        {isEvent ? <EventScores left={left} right={right} isNarrow /> : null}
        <LossList
          data={data}
          dataset={dataset}
          horizon={frame.horizon}
          unit={unit}
          sensor={frame.sensor}
          rightName={runName(right)}
          seeds={left.seed === right.seed ? `seed ${left.seed}` : `seeds ${left.seed} and ${right.seed}`}
          onChoose={frame.goTo}
        />
      </aside>
    </div>
  );
}
