/** What the palette offers, and which of it fits what was typed. */
import type { SearchHitKind } from '../../graphql/generated/graphql';

/** In the order in which they stand. */
export const groups = [
  'recent',
  'actions',
  'pages',
  'DATASET',
  'NETWORK',
  'EXPERIMENT',
  'SWEEP',
  'LEADERBOARD',
  'MODEL',
  'RUN',
] as const;
export type Group = (typeof groups)[number];

export interface Command {
  /** Unique among all that are offered. */
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  /** What it belongs to, quieter. */
  readonly detail?: string | undefined;
  /** Other words by which it is found. */
  readonly words?: string;
  /** Where it leads; what it does where it leads nowhere. */
  readonly act: string | (() => void);
}

/** Where a thing that the search has found has its page. */
export function hitPath({ kind, id }: { readonly kind: SearchHitKind; readonly id: string }): string {
  const at = encodeURIComponent(id);
  switch (kind) {
    case 'DATASET':
      return `/datasets/${at}`;
    case 'NETWORK':
      return `/networks/${at}/edit`;
    case 'EXPERIMENT':
      return `/experiments/${at}`;
    case 'SWEEP':
      return `/sweeps/${at}`;
    case 'LEADERBOARD':
      return `/leaderboards/${at}`;
    case 'MODEL':
      return `/models/${at}`;
    case 'RUN':
      return `/runs/${at}`;
  }
}

/** Whether each word of `typed` is in the label, the detail or the other words of a command, in any case and order. */
export function fits({ label, detail = '', words = '' }: Command, typed: string): boolean {
  const text = `${label} ${detail} ${words}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * What is shown: with nothing typed all that is at hand, else what fits; the API's hits come as they are. Group by group, and
 * what leads to the same place once.
 */
export function offered(atHand: readonly Command[], hits: readonly Command[], typed: string): readonly Command[] {
  const wanted = typed.trim();
  const fitting = wanted === '' ? atHand : atHand.filter((command) => fits(command, wanted));
  const seen = new Set<unknown>();
  return [...fitting, ...hits]
    .toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))
    .filter(({ act }) => {
      if (seen.has(act)) return false;
      seen.add(act);
      return true;
    });
}

/** Runs of commands of one group, in order. */
export function byGroup(commands: readonly Command[]): readonly (readonly [Group, readonly Command[]])[] {
  return groups
    .map((group) => [group, commands.filter((command) => command.group === group)] as const)
    .filter(([, members]) => members.length > 0);
}
