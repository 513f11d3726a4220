'use client';
import Link from 'next/link';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RoleGlyph } from '../../ui/index.ts';
import { tiedTo, type LineageDrawing, type LineageMark } from './lineage-drawing.ts';
import { layLineage, MARK, type LineageLayout } from './lineage-layout.ts';

/** The mark that an arrow key leads to: along a link, or up and down its column; undefined where there is none. */
function neighbour(
  key: string,
  id: string,
  { links }: LineageDrawing,
  { columns, places }: LineageLayout,
): string | undefined {
  const nearest = (ids: readonly string[]) => {
    const from = places.get(id)?.y ?? 0;
    return [...ids].sort(
      (a, b) => Math.abs((places.get(a)?.y ?? 0) - from) - Math.abs((places.get(b)?.y ?? 0) - from),
    )[0];
  };
  const column = columns[places.get(id)?.column ?? 0] ?? [];
  switch (key) {
    case 'ArrowRight':
      return nearest(links.filter(({ from }) => from === id).map(({ to }) => to));
    case 'ArrowLeft':
      return nearest(links.filter(({ to }) => to === id).map(({ from }) => from));
    case 'ArrowDown':
      return column[column.indexOf(id) + 1];
    case 'ArrowUp':
      return column[column.indexOf(id) - 1];
    default:
      return undefined;
  }
}

/** A lineage from left to right. Arrow keys go along it; what is pointed at or has the focus lights up all that it is tied to. */
export function LineagePicture({ drawing, label }: { drawing: LineageDrawing; label: string }): ReactNode {
  const t = useTranslations('lineage');
  const { marks, links } = drawing;
  const layout = useMemo(
    () =>
      layLineage(
        marks.map(({ id }) => id),
        links,
      ),
    [marks, links],
  );
  const own = marks.find(({ isThis }) => isThis)?.id ?? marks[0]?.id;
  const [current, setCurrent] = useState(own);
  const [lit, setLit] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const tied = useMemo(() => (lit === null ? null : tiedTo(links, lit)), [links, lit]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (current === undefined) return;
    const next = neighbour(event.key, current, drawing, layout);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    place.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div className="lineage-scroll">
      <div
        ref={place}
        className="lineage-picture"
        style={{ width: layout.width, height: layout.height }}
        role="group"
        aria-roledescription={t('kind')}
        aria-label={t('picture', { label })}
        onKeyDown={onKeyDown}
      >
        <svg width={layout.width} height={layout.height} aria-hidden>
          {links.map(({ from, to }, at) => {
            const isLit = tied !== null && tied.has(from) && tied.has(to);
            return <path key={`${from} ${to}`} d={layout.paths[at]} data-lit={isLit ? 'true' : undefined} />;
          })}
        </svg>
        {layout.columns.flat().map((id) => {
          const mark = marks.find((one) => one.id === id);
          const corner = layout.places.get(id);
          if (mark === undefined || corner === undefined) return null;
          return (
            <Mark
              key={id}
              {...{ mark, ...corner }}
              isCurrent={id === current}
              isDim={tied !== null && !tied.has(id)}
              onFocus={() => {
                setCurrent(id);
                setLit(id);
              }}
              onPoint={(isIn) => setLit(isIn ? id : null)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface MarkProps {
  mark: LineageMark;
  x: number;
  y: number;
  /** Whether Tab leads to it. */
  isCurrent: boolean;
  isDim: boolean;
  onFocus: () => void;
  onPoint: (isIn: boolean) => void;
}

function Mark({ mark, x, y, isCurrent, isDim, onFocus, onPoint }: MarkProps): ReactNode {
  const t = useTranslations('lineage');
  const { id, title, meta, href, role, isThis, stale } = mark;
  const content = (
    <>
      <span className="lineage-name">
        {role === null ? null : <RoleGlyph role={role} size={9} />}
        <span>{title}</span>
      </span>
      <span className="lineage-note">{meta}</span>
      {stale.length === 0 ? null : <span className="visually-hidden">, {t('outOfDate')}</span>}
    </>
  );
  const common = {
    className: 'lineage-mark',
    style: { left: x, top: y, width: MARK.width, height: MARK.height },
    tabIndex: isCurrent ? 0 : -1,
    title: [title, meta, stale.length > 0 ? t('outOfDate') : ''].filter(Boolean).join(', '),
    ...{ 'data-mark': id, 'data-this': isThis, 'data-stale': stale.length > 0, 'data-dim': isDim },
    ...{ onFocus, onBlur: () => onPoint(false), onMouseEnter: () => onPoint(true), onMouseLeave: () => onPoint(false) },
  };
  return href === null ? (
    <button type="button" {...common}>
      {content}
    </button>
  ) : (
    <Link href={href} {...common} {...(isThis ? { 'aria-current': 'true' as const } : {})}>
      {content}
    </Link>
  );
}
