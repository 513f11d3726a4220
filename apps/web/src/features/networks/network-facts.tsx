'use client';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock, formatCount, formatNumber } from '../../format/index.ts';
import type { NetworksQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice } from '../../ui/index.ts';
import { networkVersionsQuery } from './network-documents.ts';

type Network = NetworksQuery['networks']['nodes'][number];
type Version = NonNullable<Network['latest']>;

/** How large the latest version is, and what looks wrong in it. */
export function NetworkFacts({ version }: { version: Version }) {
  const t = useTranslations('networks');
  const { size, findingCounts, contentHash, geoJsonPath } = version;
  return (
    <dl className="facts">
      <dt>{t('facts.junctions')}</dt>
      <dd>{formatCount(size.junctions)}</dd>
      <dt>{t('facts.segments')}</dt>
      <dd>{formatCount(size.segments)}</dd>
      <dt>{t('facts.length')}</dt>
      <dd>{formatNumber(size.lengthMetres / 1000, 1)} km</dd>
      {findingCounts === null ? (
        <>
          <dt>{t('facts.findings')}</dt>
          <dd>{t('facts.notLooked')}</dd>
        </>
      ) : (
        findingCounts.map(({ kind, count }) => (
          <Finding key={kind} label={t(`finding.${kind}`)} count={count} first={firstOf(version, kind)} />
        ))
      )}
      <dt>{t('facts.hash')}</dt>
      <dd className="mono">{contentHash.slice(0, 12)}</dd>
      <dt>{t('facts.download')}</dt>
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
  const t = useTranslations('networks');
  const where = first === undefined ? undefined : t('facts.first', { part: first.part, id: first.externalId });
  return (
    <>
      <dt>{label}</dt>
      <dd title={where}>{formatCount(count)}</dd>
    </>
  );
}

/** The versions, newest first, each with what its changes come to. */
export function NetworkVersions({ networkId, latestId }: { networkId: string; latestId: string | undefined }) {
  const format = useTranslations('format');
  const t = useTranslations('networks');
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
      <table className="table network-versions">
        <thead>
          <tr>
            <th className="num">{t('versions.version')}</th>
            <th>{t('versions.why')}</th>
            <th className="num">{t('versions.added')}</th>
            <th className="num">{t('versions.removed')}</th>
            <th className="num">{t('versions.changed')}</th>
            <th className="num">{t('versions.made')}</th>
            <th>{t('versions.compare')}</th>
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
              <td className="num">{formatClock(format, createdAt)}</td>
              <td>
                {number < 2 ? null : (
                  <Link
                    href={`/networks/${encodeURIComponent(networkId)}/versions?from=${number - 1}&to=${number}`}
                    aria-label={t('versions.compareWith', { number: number.toString() })}
                  >
                    {t('versions.compare')}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {versions.totalCount > versions.nodes.length ? (
        <p className="note">
          {t('versions.earlier', { count: formatCount(versions.totalCount - versions.nodes.length) })}
        </p>
      ) : null}
    </div>
  );
}
