'use client';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { paintHeatStrip, type HeatStrip as Strip } from '../../chart/heat-strip-paint.ts';
import { onThemeChange, tokenColours } from '../../theme/token-colours.ts';
import { moveMark } from './clock-keys.ts';

const HEIGHT = 84;

/** Lays the ground over runs of columns that do not count. */
function dim(context: CanvasRenderingContext2D, leftOut: Uint8Array, width: number, ground: string): void {
  context.fillStyle = ground;
  context.globalAlpha = 0.8;
  for (let from = 0; from < leftOut.length;) {
    let to = from + 1;
    while (to < leftOut.length && leftOut[to] === leftOut[from]) to += 1;
    if (leftOut[from] === 1) {
      const left = Math.round((from * width) / leftOut.length);
      context.fillRect(left, 0, Math.round((to * width) / leftOut.length) - left, HEIGHT);
    }
    from = to;
  }
  context.globalAlpha = 1;
}

/** Clock across, horizon up: aiming at a moment is scrubbing. Keys move both, see `clock-keys.ts`. */
export function HeatStrip({
  strip,
  leftOut,
  position,
  horizon,
  onAim,
  label,
  valueText,
  pageSteps,
  describedBy,
  rowLabels,
  columnTicks,
}: {
  strip: Strip;
  /** 1 for each column that a filter leaves out, which is dimmed; null where none is. */
  leftOut: Uint8Array | null;
  position: number;
  horizon: number;
  onAim: (position: number, horizon: number) => void;
  label: string;
  valueText: string;
  /** Positions that Page Up and Page Down move by. */
  pageSteps: number;
  /** Id of the sentence that says what the keys do. */
  describedBy: string;
  /** Labels of the horizon axis; rows count from 1, the lowest. */
  rowLabels: readonly { readonly row: number; readonly label: string }[];
  /** Labels of the time axis, each at a share of the width. */
  columnTicks: readonly { readonly share: number; readonly label: string }[];
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return undefined;
    const paint = () => {
      const ratio = window.devicePixelRatio || 1;
      element.width = Math.max(1, Math.round(element.clientWidth * ratio));
      element.height = Math.round(HEIGHT * ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const colour = tokenColours();
      paintHeatStrip(context, strip, element.clientWidth, HEIGHT, colour);
      if (leftOut !== null) dim(context, leftOut, element.clientWidth, colour('--sunken'));
    };
    paint();
    const observer = new ResizeObserver(paint);
    observer.observe(element);
    const stop = onThemeChange(paint);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [strip, leftOut]);
  const aim = (element: HTMLElement, clientX: number, clientY: number) => {
    const box = element.getBoundingClientRect();
    const column = Math.floor(((clientX - box.left) / box.width) * strip.columns);
    const row = Math.floor((1 - (clientY - box.top) / box.height) * strip.rows);
    onAim(Math.min(strip.columns - 1, Math.max(0, column)), Math.min(strip.rows, Math.max(1, row + 1)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { columns, rows } = strip;
    const to = moveMark(event.key, { position, horizon }, { columns, rows, pageSteps });
    if (to === null) return;
    event.preventDefault();
    onAim(to.position, to.horizon);
  };
  return (
    <div className="heat-strip-axes">
      <div className="heat-strip-rows" aria-hidden="true">
        {rowLabels.map(({ row, label: text }) => (
          <span key={row} style={{ bottom: `${(100 * (row - 0.5)) / strip.rows}%` }}>
            {text}
          </span>
        ))}
      </div>
      <div
        className="heat-strip"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={describedBy}
        aria-valuemin={0}
        aria-valuemax={strip.columns - 1}
        aria-valuenow={position}
        aria-valuetext={valueText}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          aim(event.currentTarget, event.clientX, event.clientY);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) aim(event.currentTarget, event.clientX, event.clientY);
        }}
      >
        <canvas ref={canvas} style={{ height: HEIGHT }} aria-hidden />
        <i className="heat-strip-clock" style={{ left: `${(100 * (position + 0.5)) / strip.columns}%` }} />
        <i className="heat-strip-horizon" style={{ bottom: `${(100 * (horizon - 0.5)) / strip.rows}%` }} />
        <i
          className="heat-strip-mark"
          style={{
            left: `${(100 * (position + 0.5)) / strip.columns}%`,
            bottom: `${(100 * (horizon - 0.5)) / strip.rows}%`,
          }}
        />
      </div>
      <div className="heat-strip-columns" aria-hidden="true">
        {columnTicks.map(({ share, label: text }) => (
          <span key={share} style={{ left: `${100 * share}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
