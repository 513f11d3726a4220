/** The keys that the pages know, by where they work. */

interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

interface KeyPart {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

export const keyParts: readonly KeyPart[] = [
  {
    title: 'Everywhere',
    lines: [
      { keys: ['Ctrl K'], does: 'go to a page or a thing, or do something' },
      { keys: ['?'], does: 'show these keys' },
      { keys: ['G O'], does: 'overview' },
      { keys: ['G D', 'G N'], does: 'datasets, networks' },
      { keys: ['G E', 'G S', 'G R'], does: 'experiments, sweeps, runs' },
      { keys: ['G C', 'G L', 'G M'], does: 'compare, leaderboards, models' },
      { keys: ['G T'], does: 'team' },
      { keys: ['Esc'], does: 'close what lies above the page' },
    ],
  },
  {
    title: 'Maps and charts',
    lines: [
      { keys: ['T'], does: 'show as a table, and back' },
      { keys: ['← → ↑ ↓'], does: 'move the mark' },
      { keys: ['Enter'], does: 'choose what is under the mark' },
      { keys: ['+', '−', '0'], does: 'zoom in and out, show all' },
    ],
  },
  {
    title: 'Clock of the comparison',
    lines: [
      { keys: ['← →'], does: 'one reading back or forward' },
      { keys: ['↑ ↓'], does: 'one horizon further or nearer' },
      { keys: ['Page Up', 'Page Down'], does: 'an hour or a day forward or back' },
      { keys: ['Home', 'End'], does: 'first and last moment' },
    ],
  },
  {
    title: 'Network editor',
    lines: [
      { keys: ['Ctrl Z', 'Ctrl Y'], does: 'undo, redo' },
      { keys: ['V', 'D', 'J', 'S', 'P'], does: 'choose, draw, junction, split, sensor: while the map has the focus' },
      { keys: ['R'], does: 'reverse the segment' },
      { keys: ['Delete'], does: 'delete what is selected' },
      { keys: ['Esc'], does: 'back to choosing' },
    ],
  },
];
