'use client';
import { CircleX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { attentionOf, changesOf } from './attention.ts';
import { attentionQuery } from './overview-query.ts';

const PACE_MS = 15_000;
const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const MOST = 4;

/** What somebody should look at, and what changed lately. */
export function AttentionPanes() {
  const format = useTranslations('format');
  const t = useTranslations('overview');
  const { data, error, refresh } = usePolledQuery(attentionQuery, {}, { everyMs: PACE_MS });
  if (data === undefined) {
    return error === undefined ? (
      <Skeleton rows={4} label={t('attention.loading')} />
    ) : (
      <ErrorNotice error={error} retry={refresh} />
    );
  }
  const attention = attentionOf(data);
  const changes = changesOf(data);
  return (
    <>
      <Pane
        title={t('attention.title')}
        meta={attention.length === 0 ? undefined : attention.length}
        end={
          data.alerts.totalCount > 0 ? (
            <Link href="/team/alerts">{t('attention.alerts', { count: data.alerts.totalCount })}</Link>
          ) : undefined
        }
      >
        {attention.length === 0 ? <p className="note">{t('attention.none')}</p> : null}
        <ul className="attention">
          {attention.slice(0, MOST).map((one) => (
            <li key={one.key}>
              <CircleX {...ICON} className="bad" />
              <p>
                {one.kind === 'alert' ? one.text : t(`attention.${one.kind}`, { name: one.text, error: one.error })}{' '}
                <Link href={one.href}>{t('attention.look')}</Link>
              </p>
            </li>
          ))}
        </ul>
      </Pane>
      {changes.length === 0 ? null : (
        <Pane title={t('changes.title')}>
          <ul className="changes">
            {changes.map(({ id, type, at, name, href }) => (
              <li key={id}>
                <span>
                  {t(`changes.${type}`)} <Link href={href}>{name}</Link>
                </span>
                <span className="quiet-text">{formatClock(format, at)}</span>
              </li>
            ))}
          </ul>
        </Pane>
      )}
    </>
  );
}
