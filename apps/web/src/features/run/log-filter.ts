/** Which lines of a run's log are shown, as the address holds it. */
import type { LogLine } from './live-run.ts';

/** What the level may be, gravest last. */
export const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** The least grave level that is shown. */
export type LeastLevel = (typeof LEVELS)[number];

export interface LogChoice {
  readonly level: LeastLevel;
  /** A part of the message, in any case; empty for any message. */
  readonly text: string;
  /** Moment of the first line, `2026-03-01T14:05:00`, in the reader's zone; empty for no bound. */
  readonly from: string;
}

export function leastLevelOf(value: string): LeastLevel {
  return LEVELS.find((level) => level === value) ?? 'debug';
}

export function isLogFiltered({ level, text, from }: LogChoice): boolean {
  return level !== 'debug' || text.trim() !== '' || !Number.isNaN(Date.parse(from));
}

/**
 * Lines that meet all of the choice, in their order. A level that is not known is shown, and so is every line where the
 * moment is not one.
 */
export function shownLines(lines: readonly LogLine[], choice: LogChoice): readonly LogLine[] {
  if (!isLogFiltered(choice)) return lines;
  const least = LEVELS.indexOf(choice.level);
  const part = choice.text.trim().toLowerCase();
  const from = Date.parse(choice.from);
  const isGrave = (level: string) => {
    const rank = LEVELS.findIndex((known) => known === level);
    return rank < 0 || rank >= least;
  };
  return lines.filter(
    ({ level, message, at }) =>
      isGrave(level) && message.toLowerCase().includes(part) && (Number.isNaN(from) || Date.parse(at) >= from),
  );
}

/** The lines up to the one at which a log was held; all of them where it follows. @param heldAt sequence number of that line */
export function heldLines(lines: readonly LogLine[], heldAt: number | null): readonly LogLine[] {
  return heldAt === null ? lines : lines.filter(({ sequence }) => sequence <= heldAt);
}
