import type { Role } from '../../ui/index.ts';

/** Squares that are drawn of one configuration; the number stands beside them. */
const MOST = 20;

/** One square a run, in the hue of its role; a picture of a number that stands beside it. */
export function RunSquares({ role, count }: { role: Role; count: number }) {
  return (
    <span className="squares" aria-hidden>
      {Array.from({ length: Math.min(count, MOST) }, (_, index) => (
        <i key={index} data-role={role} />
      ))}
      {count > MOST ? '…' : null}
    </span>
  );
}
