'use client';
import { GitCompare, Pencil } from 'lucide-react';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { formatClock, formatCount } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { networkRoadsQuery, networksQuery } from './network-documents.ts';
import { NetworkDrawing } from './network-drawing.tsx';
import { NetworkFacts, NetworkVersions } from './network-facts.tsx';
import { NetworkUpload } from './network-upload.tsx';
import './networks.css';

const PAGE = 10;
/** Lines that a drawing has at the most: more of them are a blot, and slow. */
const MOST_DRAWN = 20_000;

/** The team's road networks, newest first, and the way in for another; the page is in the address. */
export function NetworkList() {
  const format = useTranslations('format');
  const t = useTranslations('networks');
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(networksQuery, { first: PAGE, after }, { everyMs: 0 });
  return (
    <div className="stacked">
      <PageTitle crumbs={[{ label: t('networks') }]} />
      <NetworkUpload networks={data?.networks.nodes ?? []} onImport={refresh} />
      {error !== undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={8} label={t('theNetworks')} /> : null}
      {data?.networks.totalCount === 0 ? <Empty>{t('none')}</Empty> : null}
      {data?.networks.nodes.map(({ id, name, createdAt, latest }) => (
        <Pane
          key={id}
          title={name}
          meta={latest === null ? t('noVersion') : t('version', { number: latest.number.toString() })}
          end={
            <>
              {t('addedAt', { time: formatClock(format, createdAt) })}
              {(latest?.number ?? 0) < 2 ? null : (
                <Link
                  className="button"
                  href={`/networks/${encodeURIComponent(id)}/versions`}
                  aria-label={t('compareVersionsOf', { name })}
                >
                  <GitCompare size={16} strokeWidth={1.75} aria-hidden /> {t('compareVersions')}
                </Link>
              )}
              <Link
                className="button"
                href={`/networks/${encodeURIComponent(id)}/edit`}
                aria-label={t('editNamed', { name })}
              >
                <Pencil size={16} strokeWidth={1.75} aria-hidden /> {t('edit')}
              </Link>
            </>
          }
        >
          {latest === null ? null : (
            <div className="network">
              <Roads versionId={latest.id} segments={latest.size.segments} title={name} />
              <NetworkFacts version={latest} />
            </div>
          )}
          <NetworkVersions networkId={id} latestId={latest?.id} />
        </Pane>
      ))}
      {data === undefined ? null : (
        <PageControls after={after} pageInfo={data.networks.pageInfo} onAfter={(cursor) => void setAfter(cursor)} />
      )}
    </div>
  );
}

/** The roads, asked for by themselves: a large network is told and not drawn. */
function Roads({ versionId, segments, title }: { versionId: string; segments: number; title: string }) {
  const t = useTranslations('networks');
  const isDrawn = segments > 0 && segments <= MOST_DRAWN;
  const { data, error, refresh } = usePolledQuery(
    networkRoadsQuery,
    { id: versionId },
    { everyMs: 0, pause: !isDrawn },
  );
  if (!isDrawn) {
    const why = segments === 0 ? t('nothingDrawn') : t('tooManyToDraw', { count: formatCount(segments) });
    return <p className="note">{t('noDrawing', { why })}</p>;
  }
  if (error !== undefined) return <ErrorNotice error={error} retry={refresh} />;
  if (data?.node == null || !('segments' in data.node))
    return <Skeleton rows={8} label={t('roadsOf', { name: title })} />;
  return <NetworkDrawing segments={data.node.segments} title={title} />;
}
