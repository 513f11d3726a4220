'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { errorUnit, formatInstant, formatSpan, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { parsePlace, SharedView } from '../../map/shared-view.ts';
import { roleOf } from '../../ui/index.ts';
import { saveBlob, saveText } from '../../ui/save-text.ts';
import { useMapNetwork } from '../dataset/use-map-network.ts';
import { PageTitle } from '../frame/title.tsx';
import { beforeAndAfter } from './before-after.ts';
import { ComparisonClock } from './comparison-clock.tsx';
import { stepAt, type ComparisonShape } from './comparison-data.ts';
import { leftOutAt } from './comparison-filter.ts';
import { ComparisonMap } from './comparison-map.tsx';
import { ComparisonTools } from './comparison-tools.tsx';
import { hasSpread, teacherOf, type ComparedPair } from './comparison-tracks.ts';
import { EventScores } from './event-scores.tsx';
import { FrameActions } from './frame-actions.tsx';
import { frameCsv } from './frame-csv.ts';
import { frameValues, layerScale } from './frame-values.ts';
import { layerWords, offeredLayers } from './layers.ts';
import { LossList } from './loss-list.tsx';
import { NearerMap } from './nearer-map.tsx';
import { regimeNames } from './regimes.ts';
import { runName } from './run-name.ts';
import { SensorForecast } from './sensor-forecast.tsx';
import { taughtStudent } from './taught-student.ts';
import { useComparisonFrame } from './use-comparison-frame.ts';
import { useLocalHours, useRegimes, useRoadClasses } from './use-filter-ground.ts';
import { useForecasts } from './use-forecasts.ts';
import { useWindowErrors } from './use-window-errors.ts';

interface ComparisonViewProps {
  pair: ComparedPair;
  shape: ComparisonShape;
  dataset: ComparedDatasetFragment;
}

/** Map, clock and sensor of two forecasts. The frame is in the address. */
export function ComparisonView({ pair, shape, dataset }: ComparisonViewProps) {
  const format = useTranslations('format');
  const { left, right } = pair;
  const t = useTranslations('compare');
  const isEvent = pair.labelsPath !== null;
  const { protocol } = left.experiment;
  const unit = errorUnit(protocol, dataset.unit);
  const student = taughtStudent(left, right);
  const offered = useMemo(
    () =>
      offeredLayers({
        ...{ isEvent, isTaught: student !== undefined, hasSpread: hasSpread(pair) },
        hasTeacher: teacherOf(pair, 'left') !== null || teacherOf(pair, 'right') !== null,
      }),
    [isEvent, student, pair],
  );
  const hours = useLocalHours(shape, dataset);
  const frame = useComparisonFrame(shape, hours, offered);
  const { position, filter } = frame;
  const { data, problem, retry } = useForecasts(pair, shape, frame);
  const { errors, problem: errorsProblem } = useWindowErrors(left.errorsPath, right.errorsPath);
  const regimes = useRegimes(data, dataset, protocol.trainShare);
  const roadClasses = useRoadClasses(dataset);
  const network = useMapNetwork(dataset);
  const [place] = useQueryState('place', parseAsString);
  const [view] = useState(() => new SharedView(parsePlace(place)));
  const layer = frame.layer === 'nearer' ? 'absolute' : frame.layer;
  const scale = useMemo(() => layerScale(data, layer, dataset.quantity), [data, layer, dataset.quantity]);
  const ground = useMemo(() => ({ shape, hours, regimes, roadClasses }), [shape, hours, regimes, roadClasses]);
  const values = useMemo(
    () => frameValues(data, layer, position, scale, leftOutAt(filter, ground, position)),
    [data, layer, position, scale, filter, ground],
  );
  const scope = useMemo(
    () => ({
      regimes,
      ...(filter.hours === null && filter.regime === null && filter.roadClass === null
        ? {}
        : { leftOutAt: (at: number) => leftOutAt(filter, ground, at) }),
    }),
    [filter, ground, regimes],
  );
  const [leftName, rightName] = beforeAndAfter(t, left, right) ?? [runName(t, left), runName(t, right)];
  const names = { left: leftName, right: rightName };
  // Both of one role: the second takes a hue that no role has.
  const lines = {
    left: { name: leftName, token: `--${roleOf(left).toLowerCase()}` },
    right: {
      name: rightName,
      token: roleOf(left) === roleOf(right) ? '--cat-3' : `--${roleOf(right).toLowerCase()}`,
    },
  };
  // What is beside the map need not keep step with a clock that plays fast.
  const [sensorPosition, sensorHorizon] = [useDeferredValue(position), useDeferredValue(frame.horizon)];
  const classesOfRoads = useMemo(
    () => [...new Set(roadClasses.flatMap((one) => (one === null ? [] : [one])))].toSorted(),
    [roadClasses],
  );
  const tools = (
    <ComparisonTools
      {...{ frame, offered, isEvent }}
      targetSteps={shape.targetSteps}
      stepSeconds={dataset.stepSeconds}
      regimes={isEvent ? [] : regimeNames(dataset.quantity)}
      roadClasses={classesOfRoads}
    />
  );
  const ofLayer = layerWords(t, layer, isEvent);
  const validStep = stepAt(shape, position);
  const valid = formatInstant(
    format,
    Date.parse(dataset.startAt) + validStep * dataset.stepSeconds * 1000,
    dataset.zone,
  );
  const fileName = `comparison-${valid.replace(/\W+/g, '-')}-${frame.horizon}`;
  const savePicture = async (): Promise<void> => {
    const { pictureOf } = await import('./frame-picture.ts');
    const maps = view.pictures();
    const isSwipe = values.shown.length === 2 && maps.length === 1;
    const blob = await pictureOf({
      ...{ maps, split: isSwipe ? frame.split : null },
      titles: values.shown.length === 2 ? [leftName, rightName] : [],
      legend: {
        ...{ title: withUnit(format, ofLayer.name, unit), note: ofLayer.note, scale, missing: t('map.none') },
        ...{ low: ofLayer.ends?.low, high: ofLayer.ends?.high },
      },
      caption: [
        t('picture.pair', { left: leftName, right: rightName }),
        t('picture.moment', {
          ...{ title: dataset.title, valid, zone: dataset.zone },
          span: formatSpan(format, frame.horizon * dataset.stepSeconds),
        }),
        [dataset.source, dataset.licence].filter(Boolean).join(' · '),
      ],
    });
    saveBlob(blob, `${fileName}.png`);
  };
  const saveData = (): void =>
    saveText(
      frameCsv({ data, values, dataset, position, validStep, layer, unit: isEvent ? '' : dataset.unit }),
      `${fileName}.csv`,
      'text/csv',
    );
  const isNearer = student !== undefined && frame.layer === 'nearer';
  return (
    <div className="comparison">
      <PageTitle
        crumbs={[{ label: t('title') }, { label: t('against', { left: leftName, right: rightName }) }]}
        rail
        actions={
          <FrameActions
            t={t}
            view={view}
            savePicture={network.sensors.length === 0 || isNearer ? null : savePicture}
            saveData={saveData}
            parameters={{ at: String(position), h: String(frame.horizon), sensor: String(frame.sensor) }}
          />
        }
      />
      <div className="comparison-main">
        {problem === null ? null : (
          <div className="alert" role="alert">
            <p>{t('problem', { problem })}</p>
            <button type="button" className="button" onClick={retry}>
              {t('tryAgain')}
            </button>
          </div>
        )}
        {isNearer ? (
          <NearerMap {...{ dataset, frame, isEvent, tools }} studentId={student.id} />
        ) : (
          <ComparisonMap {...{ data, dataset, network, frame, layer, values, unit, names, tools, view }} />
        )}
        <ComparisonClock {...{ shape, errors, hours, isEvent, dataset, frame, unit }} problem={errorsProblem} />
      </div>
      <aside className="comparison-side" aria-label={t('aside')}>
        <SensorForecast
          {...{ pair, shape, dataset }}
          names={lines}
          sensor={frame.sensor}
          position={sensorPosition}
          horizon={sensorHorizon}
        />
        {isEvent ? <EventScores left={left} right={right} isNarrow /> : null}
        <LossList
          {...{ data, dataset, unit, rightName, scope }}
          sensor={frame.sensor}
          seeds={
            left.seed === right.seed
              ? t('seed', { seed: String(left.seed) })
              : t('seeds', { left: String(left.seed), right: String(right.seed) })
          }
          onChoose={frame.goTo}
        />
      </aside>
    </div>
  );
}
