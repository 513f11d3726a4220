'use client';
import { Pencil } from 'lucide-react';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
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
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(networksQuery, { first: PAGE, after }, { everyMs: 0 });
  return (
    <>
      <PageTitle crumbs={[{ label: 'Networks' }]} />
      <NetworkUpload onImport={refresh} />
      {error !== undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={8} label="networks" /> : null}
      {data?.networks.totalCount === 0 ? (
        <Empty>No road network yet. The demo dataset brings one; imported datasets may come without.</Empty>
      ) : null}
      {data?.networks.nodes.map(({ id, name, createdAt, latest }) => (
        <Pane
          key={id}
          title={name}
          meta={latest === null ? 'no version' : `version ${latest.number}`}
          end={
            <>
              added {formatClock(createdAt)}
              <Link className="button" href={`/networks/${encodeURIComponent(id)}/edit`} aria-label={`Edit ${name}`}>
                <Pencil size={16} strokeWidth={1.75} aria-hidden /> Edit
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
    </>
  );
}

/** The roads, asked for by themselves: a large network is told and not drawn. */
function Roads({ versionId, segments, title }: { versionId: string; segments: number; title: string }) {
  const isDrawn = segments > 0 && segments <= MOST_DRAWN;
  const { data, error, refresh } = usePolledQuery(
    networkRoadsQuery,
    { id: versionId },
    { everyMs: 0, pause: !isDrawn },
  );
  if (!isDrawn) {
    const why = segments === 0 ? 'nothing is drawn yet' : `${formatCount(segments)} segments are too many to draw here`;
    return <p className="note">No drawing: {why}.</p>;
  }
  if (error !== undefined) return <ErrorNotice error={error} retry={refresh} />;
  if (data?.node == null || !('segments' in data.node)) return <Skeleton rows={8} label={`roads of ${title}`} />;
  return <NetworkDrawing segments={data.node.segments} title={title} />;
}
