import { formatClock } from '../../format/index.ts';

/** That what is written is kept in this browser; with the way to an empty form where it began with what was kept. */
export function KeptNote({ keptAt, onBeginAnew }: { keptAt: string | null; onBeginAnew: () => void }) {
  return keptAt === null ? (
    <p className="note">What you write is kept in this browser until it is started.</p>
  ) : (
    <p className="note" role="status">
      Your draft of {formatClock(keptAt)} is back.{' '}
      <button type="button" className="button bare" onClick={onBeginAnew}>
        Begin anew
      </button>
    </p>
  );
}
