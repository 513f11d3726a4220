import { useTranslations } from 'use-intl';
import { hoursText, namedSpans, parseHours, type ComparisonFilter, type HourSpan } from './comparison-filter.ts';
import { allRegimes, type Regime } from './regimes.ts';

interface FilterChoiceProps {
  readonly filter: ComparisonFilter;
  /** Regimes that readings are sorted by; none of an event. */
  readonly regimes: readonly Regime[];
  /** Classes of roads that sensors stand on; none where they are not known. */
  readonly roadClasses: readonly string[];
  readonly onChange: (filter: Partial<ComparisonFilter>) => void;
}

const clock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;

/** Which readings count, on the map, in the list of losses and while the clock plays. */
export function FilterChoice({ filter, regimes, roadClasses, onChange }: FilterChoiceProps) {
  const t = useTranslations('compare');
  const { hours } = filter;
  // A link may name hours that no choice has.
  const spans: readonly HourSpan[] =
    hours === null || namedSpans.some((span) => hoursText(span) === hoursText(hours))
      ? namedSpans
      : [hours, ...namedSpans];
  return (
    <div className="comparison-filter" role="group" aria-label={t('filter.name')}>
      <select
        className="select"
        aria-label={t('filter.hours')}
        value={hours === null ? '' : hoursText(hours)}
        onChange={(event) => onChange({ hours: parseHours(event.target.value) })}
      >
        <option value="">{t('filter.allHours')}</option>
        {spans.map((span) => (
          <option key={hoursText(span)} value={hoursText(span)}>
            {t('filter.span', { from: clock(span.from), to: clock(span.to) })}
          </option>
        ))}
      </select>
      {regimes.length === 0 ? null : (
        <select
          className="select"
          aria-label={t('filter.regime')}
          value={filter.regime ?? ''}
          onChange={({ target }) => onChange({ regime: allRegimes.find((one) => one === target.value) ?? null })}
        >
          <option value="">{t('filter.allRegimes')}</option>
          {regimes.map((regime) => (
            <option key={regime} value={regime}>
              {t(`regime.${regime}`)}
            </option>
          ))}
        </select>
      )}
      {roadClasses.length === 0 ? null : (
        <select
          className="select"
          aria-label={t('filter.road')}
          value={filter.roadClass ?? ''}
          onChange={({ target }) => onChange({ roadClass: target.value === '' ? null : target.value })}
        >
          <option value="">{t('filter.allRoads')}</option>
          {roadClasses.map((roadClass) => (
            <option key={roadClass} value={roadClass}>
              {roadClass}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
