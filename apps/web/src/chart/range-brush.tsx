'use client';
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import './range-brush.css';

export interface BrushRange {
  readonly from: number;
  readonly to: number;
}

interface RangeBrushProps {
  /** Whole numbers from 0 up to it, such as steps. */
  length: number;
  range: BrushRange;
  /** The shortest range. */
  least: number;
  /** What an arrow key moves by, and what Page Up and Page Down do. */
  stride: { readonly arrow: number; readonly page: number };
  labels: { readonly whole: string; readonly from: string; readonly to: string };
  /** What a place is in words, such as its local time. */
  describe: (place: number) => string;
  onChange: (range: BrushRange) => void;
  children: ReactNode;
}

type Part = 'from' | 'to' | 'whole';

/** What a press began with. */
interface Held {
  readonly part: Part;
  readonly x: number;
  readonly range: BrushRange;
}

/** A part of a whole, chosen over a small picture of it: its ends are drawn, it is moved, and all three go by keys. */
export function RangeBrush({
  length,
  range,
  least,
  stride,
  labels,
  describe,
  onChange,
  children,
}: RangeBrushProps): ReactNode {
  const track = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);

  const moved = ({ from, to }: BrushRange, part: Part, by: number): BrushRange => {
    if (part === 'from') return { from: Math.min(to - least, Math.max(0, from + by)), to };
    if (part === 'to') return { from, to: Math.max(from + least, Math.min(length, to + by)) };
    const kept = Math.max(-from, Math.min(length - to, by));
    return { from: from + kept, to: to + kept };
  };
  const press = (event: PointerEvent<HTMLElement>, part: Part) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { part, x: event.clientX, range };
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    const width = track.current?.clientWidth ?? 0;
    if (held.current === null || width === 0) return;
    const { part, x, range: before } = held.current;
    onChange(moved(before, part, Math.round(((event.clientX - x) / width) * length)));
  };
  /** A press beside the range brings it there. */
  const jump = (event: PointerEvent<HTMLElement>) => {
    const box = track.current?.getBoundingClientRect();
    if (event.target !== track.current || box === undefined) return;
    const middle = Math.round(((event.clientX - box.left) / box.width) * length);
    onChange(moved(range, 'whole', middle - Math.round((range.from + range.to) / 2)));
  };
  const onKey = (event: KeyboardEvent, part: Part) => {
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowLeft: -stride.arrow, ArrowDown: -stride.arrow, ArrowRight: stride.arrow, ArrowUp: stride.arrow },
      ...{ PageDown: -stride.page, PageUp: stride.page, Home: -length, End: length },
    };
    const by = steps[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(moved(range, part, by));
  };
  const slider = (part: Part, label: string, now: number, text: string) => ({
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': part === 'to' ? least : 0,
    'aria-valuemax': part === 'from' ? length - least : length,
    'aria-valuenow': now,
    'aria-valuetext': text,
    onPointerDown: (event: PointerEvent<HTMLElement>) => press(event, part),
    onPointerMove: follow,
    onPointerUp: () => (held.current = null),
    onPointerCancel: () => (held.current = null),
    onKeyDown: (event: KeyboardEvent) => onKey(event, part),
  });
  const share = (place: number) => `${(100 * place) / Math.max(1, length)}%`;
  return (
    <div className="range-brush">
      {children}
      <div ref={track} className="range-brush-track" onPointerDown={jump}>
        <div className="range-brush-rest" style={{ left: 0, width: share(range.from) }} />
        <div className="range-brush-rest" style={{ left: share(range.to), right: 0 }} />
        <div
          className="range-brush-range"
          style={{ left: share(range.from), width: share(range.to - range.from) }}
          {...slider('whole', labels.whole, range.from, `${describe(range.from)} – ${describe(range.to)}`)}
        />
        <div
          className="range-brush-end"
          style={{ left: share(range.from) }}
          {...slider('from', labels.from, range.from, describe(range.from))}
        />
        <div
          className="range-brush-end"
          style={{ left: share(range.to) }}
          {...slider('to', labels.to, range.to, describe(range.to))}
        />
      </div>
    </div>
  );
}
