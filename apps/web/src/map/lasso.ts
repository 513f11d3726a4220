/** A line drawn around sensors by a pointer that is held down, in pixels of the map's container. */
import type { Point } from './geometry.ts';

/** A hand that trembles draws no line. */
const LEAST_PIXELS = 4;

/** Positions (flat x, y) that lie inside of a closed line, by index; the even-odd rule, so that a loop in it is outside. */
export function insideLine(positions: ArrayLike<number>, line: readonly Point[]): number[] {
  const inside: number[] = [];
  for (let index = 0; index < positions.length / 2; index += 1) {
    const x = positions[index * 2] as number;
    const y = positions[index * 2 + 1] as number;
    let isInside = false;
    for (const [at, end] of line.entries()) {
      const start = line[at === 0 ? line.length - 1 : at - 1] as Point;
      const crosses = start.y > y !== end.y > y;
      if (crosses && x < start.x + ((y - start.y) * (end.x - start.x)) / (end.y - start.y)) isInside = !isInside;
    }
    if (isInside) inside.push(index);
  }
  return inside;
}

export interface LassoEvents {
  /** Whether a press begins a line: always while the tool is on, else with Shift held. */
  readonly begins: (event: PointerEvent) => boolean;
  readonly onLine: (line: readonly Point[]) => void;
  /** `isFurther`: adds to what is chosen, Shift being held. */
  readonly onEnd: (line: readonly Point[], isFurther: boolean) => void;
}

/**
 * Follows the pointer from press to release and tells the line; Escape drops it. It hears the press before the map does, which
 * would drag by it. A press that does not move stays a click of the map.
 *
 * @returns ends it
 */
export function followLasso(container: HTMLElement, { begins, onLine, onEnd }: LassoEvents): () => void {
  const work = new AbortController();
  const { signal } = work;
  let line: Point[] | null = null;
  let isDrawn = false;
  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const drop = (): void => {
    line = null;
    onLine([]);
  };
  container.addEventListener(
    'pointerdown',
    (event) => {
      isDrawn = false;
      if (event.button !== 0 || !event.isPrimary || !begins(event)) return;
      line = [pointOf(event)];
      event.stopPropagation();
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'pointermove',
    (event) => {
      if (line === null) return;
      const point = pointOf(event);
      const last = line.at(-1) ?? point;
      if (Math.hypot(point.x - last.x, point.y - last.y) < LEAST_PIXELS) return;
      isDrawn = true;
      line.push(point);
      onLine(line);
      event.preventDefault();
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      if (line === null) return;
      const drawn = line;
      drop();
      if (isDrawn) onEnd(drawn, event.shiftKey);
    },
    { signal },
  );
  window.addEventListener('pointercancel', drop, { signal });
  window.addEventListener('keydown', (event) => (event.key === 'Escape' && line !== null ? drop() : undefined), {
    signal,
  });
  // The click that follows a drawn line is none of the map's.
  container.addEventListener('click', (event) => (isDrawn ? event.stopPropagation() : undefined), {
    capture: true,
    signal,
  });
  // Leaflet drags, and draws its own box with Shift, by mouse and touch events.
  for (const type of ['mousedown', 'touchstart'] as const) {
    container.addEventListener(type, (event) => (line === null ? undefined : event.stopPropagation()), {
      capture: true,
      signal,
    });
  }
  return () => work.abort();
}
