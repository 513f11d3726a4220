'use client';
import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useMemo, useState } from 'react';
import { formatClock, formatCount } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { NetworkEditorMap } from '../../map/editor/network-editor-map.tsx';
import type { EditorMapEvents, MapPart } from '../../map/editor/editor-scene.ts';
import { Field } from '../../ui/field.tsx';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { versionChoiceQuery } from './version-documents.ts';
import { differenceRows, differenceScene } from './version-difference.ts';
import { useVersionPair } from './use-version-pair.ts';
import './version-comparison.css';

const CHANGES = ['added', 'changed', 'removed'] as const;
const nothing = () => undefined;

/** Two versions of a network on one map, with the table of what differs; both versions are in the address. */
export function VersionComparison({ id }: { id: string }) {
  const format = useTranslations('format');
  const t = useTranslations('networks');
  const [{ from, to, part }, set] = useQueryStates(
    { from: parseAsInteger, to: parseAsInteger, part: parseAsString },
    { history: 'replace' },
  );
  const choice = usePolledQuery(versionChoiceQuery, { id }, { everyMs: 0 });
  const network = choice.data?.node?.__typename === 'Network' ? choice.data.node : null;
  const versions = network?.versions.nodes ?? [];
  const later = versions.find(({ number }) => number === to) ?? versions[0];
  const earlier =
    versions.find(({ number }) => number === from) ?? versions.find(({ number }) => number < (later?.number ?? 0));
  const ids = later === undefined || earlier === undefined ? null : { id: later.id, against: earlier.id };
  const loaded = useVersionPair(ids);
  const pair = loaded.state === 'READY' ? loaded.pair : null;
  const scene = useMemo(() => (pair === null ? null : differenceScene(pair.roads, pair)), [pair]);
  const rows = useMemo(() => (pair === null ? [] : differenceRows(t, pair)), [pair, t]);
  const [selected, setSelected] = useState<MapPart | null>(() => partOf(part));
  const select = (chosen: MapPart | null) => {
    setSelected(chosen);
    void set({ part: chosen === null ? null : `${chosen.kind} ${chosen.id}` });
  };
  const events: EditorMapEvents = {
    onSelect: select,
    ...{ onDraw: nothing, onAddJunction: nothing, onMoveJunction: nothing, onMergeJunction: nothing },
    ...{ onBend: nothing, onSplit: nothing, onPlaceSensor: nothing },
  };
  const describe = ({ kind, id: name }: MapPart) => {
    const row = rows.find((each) => each.kind === kind && each.id === name);
    const words = kind === 'SEGMENT' ? t('part.SEGMENT', { id: name }) : t('part.JUNCTION', { id: name });
    return row === undefined ? words : `${words}: ${t(`change.${row.change}`)}`;
  };
  const title = later === undefined || earlier === undefined ? '' : `v${earlier.number} → v${later.number}`;
  const crumbs = [{ label: t('networks'), href: '/networks' }, { label: network?.name ?? t('network') }];
  const chooser = (name: 'from' | 'to', label: string, value: number | undefined) => (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value ?? ''}
          onChange={(event) => void set({ [name]: Number(event.target.value) })}
        >
          {versions.map(({ number, message, createdAt }) => (
            <option key={number} value={number}>
              {[`v${number}`, message ?? '', formatClock(format, createdAt)].filter((text) => text !== '').join(' · ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <>
      <PageTitle crumbs={title === '' ? crumbs : [...crumbs, { label: title }]} rail />
      {choice.error === undefined ? null : <ErrorNotice error={choice.error} retry={choice.refresh} />}
      {choice.data === undefined && choice.error === undefined ? <Skeleton rows={12} label={t('theVersions')} /> : null}
      {choice.data !== undefined && ids === null ? (
        <Empty action={<Link href="/networks">{t('toNetworks')}</Link>}>
          {network === null ? t('noSuchNetwork') : t('oneVersion')}
        </Empty>
      ) : null}
      {ids === null ? null : (
        <div className="version-comparison">
          <div className="version-map">
            {scene === null ? (
              loaded.state === 'FAILED' ? (
                <ErrorNotice error={loaded.error} retry={loaded.retry} />
              ) : (
                <Skeleton rows={12} label={t('theDifferences')} />
              )
            ) : (
              <NetworkEditorMap
                key={title}
                scene={scene}
                selected={selected}
                tool="SELECT"
                canEdit={false}
                events={events}
                label={t('mapLabel', { network: network?.name ?? '', versions: title })}
                describe={describe}
              />
            )}
            <ul className="version-legend" aria-label={t('legend')}>
              {CHANGES.map((change) => (
                <li key={change} data-change={change}>
                  {t(change)}
                </li>
              ))}
            </ul>
          </div>
          <aside className="version-side" aria-label={t('whatDiffers')}>
            <div className="version-choice">
              {chooser('from', t('earlier'), earlier?.number)}
              {chooser('to', t('later'), later?.number)}
            </div>
            {pair === null ? null : (
              <>
                <dl className="facts">
                  {(['segment', 'junction'] as const).flatMap((kind) =>
                    CHANGES.map((change) => (
                      <Count
                        key={`${kind} ${change}`}
                        label={t(`count.${kind}.${change}`)}
                        count={pair[`${kind}Counts`][change]}
                      />
                    )),
                  )}
                </dl>
                <DifferenceTable rows={rows} selected={selected} onSelect={select} />
              </>
            )}
          </aside>
        </div>
      )}
    </>
  );
}

function Count({ label, count }: { label: string; count: number }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{formatCount(count)}</dd>
    </>
  );
}

function partOf(text: string | null): MapPart | null {
  const [kind, ...id] = text?.split(' ') ?? [];
  return kind === 'SEGMENT' || kind === 'JUNCTION' ? { kind, id: id.join(' ') } : null;
}
