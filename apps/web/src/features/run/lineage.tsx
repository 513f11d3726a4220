import Link from 'next/link';
import type { ReactNode } from 'react';
import { RoleMark } from '../../chart/role-mark.tsx';
import { Pane, roleOf } from '../../ui/index.ts';
import type { Role } from '../../ui/index.ts';
import type { RunDetail } from './run-detail.ts';

interface Box {
  readonly title: string;
  readonly meta: string;
  readonly href: string | null;
  readonly role: Role | null;
}

const BOX = { width: 104, height: 36, gap: 12 };
const COLUMNS = [1, 124, 247];
const MOST = 4;

function short(text: string, most = 16): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function runBoxes(
  runs: readonly Pick<
    RunDetail['teachers'][number],
    'id' | 'kind' | 'method' | 'modelLabel' | 'methodLabel' | 'seed'
  >[],
): Box[] {
  const boxes = runs.slice(0, MOST).map((run) => ({
    title: run.modelLabel,
    meta: [run.methodLabel, `seed ${run.seed}`].filter(Boolean).join(', '),
    href: `/runs/${run.id}`,
    role: roleOf(run),
  }));
  const more = runs.length - boxes.length;
  return more > 0 ? [...boxes, { title: `${more} more`, meta: '', href: null, role: null }] : boxes;
}

function BoxMark({ box, x, y, isThis }: { box: Box; x: number; y: number; isThis: boolean }): ReactNode {
  const content = (
    <g>
      <title>{`${box.title} ${box.meta}`.trim()}</title>
      <rect
        x={x}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx={4}
        className={isThis ? 'lineage-this' : 'lineage-box'}
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

/** Which data, graph and runs this run was made from, and which runs learned from it. */
export function Lineage({ run }: { run: RunDetail }): ReactNode {
  const { dataset, graph } = run.experiment;
  const sources: Box[] = [
    {
      title: dataset.title,
      meta: `dataset ${dataset.contentHash.slice(0, 6)}`,
      href: `/datasets/${dataset.id}`,
      role: null,
    },
    { title: graph.name, meta: `graph ${graph.contentHash.slice(0, 6)}`, href: null, role: null },
    ...runBoxes(run.teachers),
  ];
  const own: Box = { title: 'this run', meta: run.modelLabel, href: null, role: roleOf(run) };
  const results: Box[] =
    run.students.length > 0
      ? runBoxes(run.students)
      : [
          {
            title: 'evaluation',
            meta: run.testWithheld ? 'validation alone' : run.testMae === null ? 'waits' : 'done',
            href: null,
            role: null,
          },
        ];
  const rows = Math.max(sources.length, results.length);
  const height = rows * BOX.height + (rows - 1) * BOX.gap + 2;
  const middle = height / 2;
  const ownX = COLUMNS[1] ?? 0;
  const links = [
    ...sources.map((_, index) => {
      const y = topOf(index, sources.length, height) + BOX.height / 2;
      const x = (COLUMNS[0] ?? 0) + BOX.width;
      return `M${x} ${y}C${x + 12} ${y} ${ownX - 12} ${middle} ${ownX} ${middle}`;
    }),
    ...results.map((_, index) => {
      const y = topOf(index, results.length, height) + BOX.height / 2;
      const x = ownX + BOX.width;
      const to = COLUMNS[2] ?? 0;
      return `M${x} ${middle}C${x + 12} ${middle} ${to - 12} ${y} ${to} ${y}`;
    }),
  ];
  return (
    <Pane title="Made from">
      <svg className="lineage" viewBox={`0 0 352 ${height}`} role="group" aria-label="What this run was made from">
        <path d={links.join('')} className="lineage-links" />
        {sources.map((box, index) => (
          <BoxMark
            key={`s${index}`}
            box={box}
            x={COLUMNS[0] ?? 0}
            y={topOf(index, sources.length, height)}
            isThis={false}
          />
        ))}
        <BoxMark box={own} x={ownX} y={middle - BOX.height / 2} isThis />
        {results.map((box, index) => (
          <BoxMark
            key={`r${index}`}
            box={box}
            x={COLUMNS[2] ?? 0}
            y={topOf(index, results.length, height)}
            isThis={false}
          />
        ))}
      </svg>
    </Pane>
  );
}
