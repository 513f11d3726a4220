import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { formatNumber, formatShare } from '../../format/index.ts';
import type { Agreement } from '../diagnostics/agreement.ts';

/** The axis reaches at least so far from a half: less is no difference to look at. */
const LEAST_REACH = 0.02;

interface NearerHoursProps {
  /** One an hour of the local day. */
  readonly hours: readonly Agreement[];
}

/** At which hours the student is nearer to the readings than its teacher: up from a half; down, the teacher. */
export function NearerHours({ hours }: NearerHoursProps) {
  const t = useTranslations('compare');
  const distances = hours.map(({ studentNearer }) => (studentNearer === null ? 0 : studentNearer - 0.5));
  const reach = Math.max(LEAST_REACH, ...distances.map(Math.abs));
  const label = (index: number) => String(index).padStart(2, '0');
  const said = hours.map(({ studentNearer }, index) => `${label(index)}:00 ${formatShare(studentNearer, 1)}`);
  return (
    <figure className="nearer-hours">
      <figcaption>{t('nearer.byHour')}</figcaption>
      <div className="nearer-hours-body">
        <div className="nearer-hours-ends" aria-hidden>
          <span>{t('nearer.studentEnd', { share: formatNumber(100 * (0.5 + reach), 0) })}</span>
          <span>{t('nearer.teacherEnd', { share: formatNumber(100 * (0.5 - reach), 0) })}</span>
        </div>
        <div className="nearer-hours-bars" role="img" aria-label={t('nearer.hoursLabel', { hours: said.join(', ') })}>
          {distances.map((distance, index) => (
            <span
              key={index}
              title={said[index]}
              data-nearer={distance > 0 ? 'student' : 'teacher'}
              style={{ '--reach': `${(50 * Math.abs(distance)) / reach}%` } as CSSProperties}
            />
          ))}
        </div>
        <div className="nearer-hours-labels" aria-hidden>
          {distances.map((_, index) => (
            <span key={index}>{index % 3 === 0 ? label(index) : ''}</span>
          ))}
        </div>
      </div>
    </figure>
  );
}
