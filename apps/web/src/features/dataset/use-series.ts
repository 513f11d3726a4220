import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { causeText } from '../../graphql/route-fault.ts';
import { loadSeries, type LoadedSeries, type SeriesRequest } from './load-series.ts';

/** While a thumb is drawn along the brush, nobody is asked for every place that it passes. */
const SETTLE_MS = 120;

interface Asked {
  readonly key: string;
  readonly series: LoadedSeries | undefined;
  readonly fault: string | undefined;
}

/**
 * The series that is asked for; the one before stays until it is there, as long as it is of the same sensors, and says itself
 * what it is of (`request`).
 */
export function useSeries(request: SeriesRequest): {
  readonly series: LoadedSeries | undefined;
  readonly fault: string | undefined;
  readonly retry: () => void;
} {
  const ui = useTranslations('ui');
  const { path, channel, nodes, from, to, stretch, together } = request;
  const named = nodes === null ? 'all' : nodes.join();
  const key = [path, channel, named, together].join('/');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    const sensors = named === 'all' ? null : named.split(',').map(Number);
    const wanted = { path, channel, nodes: sensors, from, to, stretch, together };
    const timer = setTimeout(() => {
      loadSeries(wanted, abort.signal)
        .then((series) => setAsked({ key, series, fault: undefined }))
        .catch((error: unknown) => {
          if (abort.signal.aborted) return;
          setAsked({ key, series: undefined, fault: causeText(ui, error) });
        });
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, path, channel, named, from, to, stretch, together, tries, ui]);
  const isOwn = asked?.key === key;
  return {
    series: isOwn ? asked.series : undefined,
    fault: isOwn ? asked.fault : undefined,
    retry: () => setTries((count) => count + 1),
  };
}
