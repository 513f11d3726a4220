import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { choiceText, FIRST, parseChoice } from './sensor-choice.ts';
import { STATISTICS, type DatasetNode, type Statistic } from './sensor-statistics.ts';
import { parseWindow, windowText, type SeriesWindow } from './series-window.ts';

const WEEK = 7 * 86_400;

/** What is looked at of a dataset, kept in the address so that a link is the view. */
export function useDatasetChoice({ nodeCount, steps, stepSeconds }: DatasetNode) {
  const [{ colour, sensors, period }, setAddress] = useQueryStates({
    colour: parseAsStringLiteral(STATISTICS).withDefault('mean'),
    sensors: parseAsString.withDefault(''),
    period: parseAsString.withDefault(''),
  });
  const chosen = useMemo(() => {
    const known = parseChoice(sensors, nodeCount);
    return known.length === 0 ? FIRST : known;
  }, [sensors, nodeCount]);
  const usual = Math.round(WEEK / stepSeconds);
  const window = useMemo(() => parseWindow(period, steps, usual), [period, steps, usual]);
  return {
    statistic: colour,
    setStatistic: (statistic: Statistic) => void setAddress({ colour: statistic }),
    chosen,
    choose: (nodes: readonly number[]) => void setAddress({ sensors: choiceText(nodes) }),
    window,
    setWindow: (shown: SeriesWindow) => void setAddress({ period: windowText(shown) }),
  };
}
