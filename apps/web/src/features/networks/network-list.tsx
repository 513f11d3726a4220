'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { formatClock, formatCount, formatNumber } from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { NetworkDrawing } from './network-drawing.tsx';
import './networks.css';

const networksQuery = graphql(`
  query Networks($first: Int!, $after: String) {
    networks(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        createdAt
        latest {
          id
          number
          contentHash
          junctions {
            index
          }
          segments {
            index
            lengthMetres
            roadClass
            geometry
          }
        }
      }
    }
  }
`);

/** A page brings every road of its networks. */
const PAGE = 10;

/** The team's road networks, newest first; the page is in the address. */
export function NetworkList() {
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(networksQuery, { first: PAGE, after }, { everyMs: 0 });
  return (
    <>
      <PageTitle crumbs={[{ label: 'Networks' }]} />
      {error !== undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={8} label="networks" /> : null}
      {data?.networks.totalCount === 0 ? (
        <Empty>No road network yet. The demo dataset brings one; imported datasets may come without.</Empty>
      ) : null}
      {data?.networks.nodes.map((network) => (
        <Pane
          key={network.id}
          title={network.name}
          meta={network.latest === null ? 'no version' : `version ${network.latest.number}`}
          end={`added ${formatClock(network.createdAt)}`}
        >
          {network.latest === null ? null : (
            <div className="network">
              <NetworkDrawing segments={network.latest.segments} title={network.name} />
              <dl className="facts">
                <dt>Junctions</dt>
                <dd>{formatCount(network.latest.junctions.length)}</dd>
                <dt>Directed segments</dt>
                <dd>{formatCount(network.latest.segments.length)}</dd>
                <dt>Length</dt>
                <dd>
                  {formatNumber(
                    network.latest.segments.reduce((sum, segment) => sum + segment.lengthMetres, 0) / 1000,
                    1,
                  )}{' '}
                  km
                </dd>
                <dt>Hash</dt>
                <dd className="mono">{network.latest.contentHash.slice(0, 12)}</dd>
              </dl>
            </div>
          )}
        </Pane>
      ))}
      {data === undefined ? null : (
        <PageControls after={after} pageInfo={data.networks.pageInfo} onAfter={(cursor) => void setAfter(cursor)} />
      )}
    </>
  );
}
