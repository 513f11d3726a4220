import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RoleMark } from '../../chart/role-mark.tsx';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import type { Translator } from '../../i18n/translator.ts';
import { ErrorNotice, Pane, roleOf } from '../../ui/index.ts';
import type { RunDetail } from '../run/run-detail.ts';
import { lineageQuery } from './lineage-query.ts';
import type { LineageBox } from './lineage-things.ts';
import { nearestBoxes } from './nearest-boxes.ts';
import { StaleList } from './stale-list.tsx';
import './lineage.css';

const BOX = { width: 104, height: 36, gap: 12 };
const COLUMNS = { sources: 1, own: 124, results: 247 };

function short(text: string, most = 16): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function BoxMark({ box, x, y, isThis }: { box: LineageBox; x: number; y: number; isThis: boolean }): ReactNode {
  const t = useTranslations('lineage');
  const content = (
    <g>
      <title>{`${box.title} ${box.meta}${box.isStale ? `, ${t('outOfDate')}` : ''}`.trim()}</title>
      <rect
        x={x}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx={4}
        className={isThis ? 'lineage-this' : 'lineage-box'}
        {...(box.isStale ? { 'data-stale': true } : {})}
      />
      {box.role && <RoleMark role={box.role} x={x + 13} y={y + 12} />}
      <text x={x + (box.role ? 23 : 9)} y={y + 16} className="lineage-title">
        {short(box.title, box.role ? 14 : 16)}
      </text>
      <text x={x + 9} y={y + 29} className="lineage-meta">
        {short(box.meta, 18)}
      </text>
    </g>
  );
  return box.href === null ? content : <Link href={box.href}>{content}</Link>;
}

function topOf(index: number, count: number, height: number): number {
  const used = count * BOX.height + (count - 1) * BOX.gap;
  return (height - used) / 2 + index * (BOX.height + BOX.gap);
}

/** Where the run stands while nothing was made of it. */
function outcomeOf(t: Translator<'lineage'>, run: RunDetail): LineageBox {
  const ended = run.testMae === null ? t('pane.waits') : t('pane.done');
  const meta = run.testWithheld ? t('pane.validationAlone') : ended;
  return { kind: 'evaluation', title: t('pane.evaluation'), meta, href: null, role: null, isStale: false };
}

/** From which data, graph and runs a run was made, what was made of it, and what of that is out of date. */
export function LineagePane({ run }: { run: RunDetail }): ReactNode {
  const t = useTranslations('lineage');
  const { data, error } = usePolledQuery(lineageQuery, { id: run.id }, { everyMs: 0 });
  if (!data) return <Pane title={t('pane.title')}>{error && <ErrorNotice error={error} />}</Pane>;
  const {
    sources,
    results: made,
    stale,
  } = data.lineage ? nearestBoxes(t, data.lineage, run.id) : { sources: [], results: [], stale: [] };
  const own = {
    kind: 'run',
    title: t('pane.thisRun'),
    meta: run.modelLabel,
    href: null,
    role: roleOf(run),
    isStale: stale.length > 0,
  };
  const results = made.length > 0 ? made : [outcomeOf(t, run)];
  const rows = Math.max(sources.length, results.length, 1);
  const height = rows * BOX.height + (rows - 1) * BOX.gap + 2;
  const middle = height / 2;
  const links = [
    ...sources.map((_, index) => {
      const y = topOf(index, sources.length, height) + BOX.height / 2;
      const x = COLUMNS.sources + BOX.width;
      return `M${x} ${y}C${x + 12} ${y} ${COLUMNS.own - 12} ${middle} ${COLUMNS.own} ${middle}`;
    }),
    ...results.map((_, index) => {
      const y = topOf(index, results.length, height) + BOX.height / 2;
      const x = COLUMNS.own + BOX.width;
      return `M${x} ${middle}C${x + 12} ${middle} ${COLUMNS.results - 12} ${y} ${COLUMNS.results} ${y}`;
    }),
  ];
  const column = (boxes: readonly LineageBox[], x: number): ReactNode =>
    boxes.map((box, index) => (
      <BoxMark key={index} box={box} x={x} y={topOf(index, boxes.length, height)} isThis={false} />
    ));
  return (
    <Pane title={t('pane.title')} end={<Link href={`/lineage?of=${encodeURIComponent(run.id)}`}>{t('pane.all')}</Link>}>
      <svg className="lineage" viewBox={`0 0 352 ${height}`} role="group" aria-label={t('pane.label')}>
        <path d={links.join('')} className="lineage-links" />
        {column(sources, COLUMNS.sources)}
        <BoxMark box={own} x={COLUMNS.own} y={middle - BOX.height / 2} isThis />
        {column(results, COLUMNS.results)}
      </svg>
      {stale.length > 0 && <StaleList lines={stale} />}
    </Pane>
  );
}
