import { formatSigned } from '../../format/index.ts';
import type { BoardEntry } from './board-entry.ts';

const WORDS = { BETTER: 'better', WORSE: 'worse', TIE: 'tie', UNJUDGED: 'not judged' } as const;

/** `-0.29 better`, `-0.02 tie`; null for entries that have no control. */
export function verdictText(entry: BoardEntry): { value: string; word: string } | null {
  if (entry.kind !== 'STUDENT' || entry.isControl) return null;
  return {
    value: entry.againstControl ? formatSigned(entry.againstControl.mean, 2) : '',
    word: WORDS[entry.controlVerdict],
  };
}
