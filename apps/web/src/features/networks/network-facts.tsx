'use client';
import { useEffect, useRef } from 'react';
import { formatClock, formatCount, formatNumber } from '../../format/index.ts';
import type { NetworksQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice } from '../../ui/index.ts';
import { findingWords } from './finding-words.ts';
import { networkVersionsQuery } from './network-documents.ts';

type Network = NetworksQuery['networks']['nodes'][number];
type Version = NonNullable<Network['latest']>;

/** How large the latest version is, and what looks wrong in it. */
export function NetworkFacts({ version }: { version: Version }) {
  const { size, findingCounts, contentHash, geoJsonPath } = version;
  return (
    <dl className="facts">
      <dt>Junctions</dt>
      <dd>{formatCount(size.junctions)}</dd>
      <dt>Directed segments</dt>
      <dd>{formatCount(size.segments)}</dd>
      <dt>Length</dt>
      <dd>{formatNumber(size.lengthMetres / 1000, 1)} km</dd>
      {findingCounts === null ? (
        <>
          <dt>Findings</dt>
          <dd>not looked through yet</dd>
        </>
      ) : (
        findingCounts.map(({ kind, count }) => (
          <Finding key={kind} label={findingWords[kind]} count={count} first={firstOf(version, kind)} />
        ))
      )}
      <dt>Hash</dt>
      <dd className="mono">{contentHash.slice(0, 12)}</dd>
      <dt>Download</dt>
      <dd>
        <a href={geoJsonPath}>GeoJSON</a>
      </dd>
    </dl>
  );
}

const firstOf = ({ findings }: Version, kind: string) => findings.nodes.find((finding) => finding.kind === kind);

function Finding({
  label,
  count,
  first,
}: {
  label: string;
  count: number;
  first: Version['findings']['nodes'][number] | undefined;
}) {
  const where = first === undefined ? undefined : `first: ${first.part.toLowerCase()} ${first.externalId}`;
  return (
    <>
      <dt>{label}</dt>
      <dd title={where}>{formatCount(count)}</dd>
    </>
  );
}

/** The versions, newest first, each with what its changes come to. */
export function NetworkVersions({ networkId, latestId }: { networkId: string; latestId: string | undefined }) {
  const { data, error, refresh } = usePolledQuery(networkVersionsQuery, { id: networkId }, { everyMs: 0 });
  const known = useRef(latestId);
  useEffect(() => {
    if (known.current === latestId) return;
    known.current = latestId;
    refresh();
  }, [latestId, refresh]);
  if (error !== undefined) return <ErrorNotice error={error} retry={refresh} />;
  if (data?.node?.__typename !== 'Network') return null;
  const { versions } = data.node;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th className="num">Version</th>
            <th>Why</th>
            <th className="num">Segments added</th>
            <th className="num">Removed</th>
            <th className="num">Changed</th>
            <th className="num">Made</th>
          </tr>
        </thead>
        <tbody>
          {versions.nodes.map(({ id, number, message, createdAt, diff: { segmentCounts } }) => (
            <tr key={id}>
              <td className="num">{number}</td>
              <td className="wrap">{message ?? ''}</td>
              <td className="num">{formatCount(segmentCounts.added)}</td>
              <td className="num">{formatCount(segmentCounts.removed)}</td>
              <td className="num">{formatCount(segmentCounts.changed)}</td>
              <td className="num">{formatClock(createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {versions.totalCount > versions.nodes.length ? (
        <p className="note">{formatCount(versions.totalCount - versions.nodes.length)} earlier ones are not shown.</p>
      ) : null}
    </div>
  );
}
