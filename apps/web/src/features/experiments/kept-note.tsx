import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';

/** That what is written is kept in this browser; with the way to an empty form where it began with what was kept. */
export function KeptNote({ keptAt, onBeginAnew }: { keptAt: string | null; onBeginAnew: () => void }) {
  const format = useTranslations('format');
  const t = useTranslations('experiments');
  return keptAt === null ? (
    <p className="note">{t('kept.always')}</p>
  ) : (
    <p className="note" role="status">
      {t('kept.back', { at: formatClock(format, keptAt) })}{' '}
      <button type="button" className="button bare" onClick={onBeginAnew}>
        {t('kept.beginAnew')}
      </button>
    </p>
  );
}
