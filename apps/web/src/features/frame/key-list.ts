/** The keys that the pages know, by where they work; what they do is in the catalogue. */
import type { Translator } from '../../i18n/translator.ts';

type Words = Extract<Parameters<Translator<'frame'>>[0], `keys.${string}`>;

interface KeyLine {
  readonly keys: readonly string[];
  readonly does: Words;
}

interface KeyPart {
  readonly title: Words;
  readonly lines: readonly KeyLine[];
}

export const keyParts: readonly KeyPart[] = [
  {
    title: 'keys.everywhere',
    lines: [
      { keys: ['Ctrl K'], does: 'keys.palette' },
      { keys: ['?'], does: 'keys.help' },
      { keys: ['G O'], does: 'keys.overview' },
      { keys: ['G D', 'G N'], does: 'keys.data' },
      { keys: ['G E', 'G S', 'G R'], does: 'keys.work' },
      { keys: ['G C', 'G L', 'G M'], does: 'keys.results' },
      { keys: ['G T'], does: 'keys.team' },
      { keys: ['Esc'], does: 'keys.escape' },
    ],
  },
  {
    title: 'keys.pictures',
    lines: [
      { keys: ['T'], does: 'keys.table' },
      { keys: ['← → ↑ ↓'], does: 'keys.mark' },
      { keys: ['Enter'], does: 'keys.choose' },
      { keys: ['+', '−', '0'], does: 'keys.zoom' },
    ],
  },
  {
    title: 'keys.clock',
    lines: [
      { keys: ['← →'], does: 'keys.reading' },
      { keys: ['↑ ↓'], does: 'keys.horizon' },
      { keys: ['Page Up', 'Page Down'], does: 'keys.far' },
      { keys: ['Home', 'End'], does: 'keys.ends' },
    ],
  },
  {
    title: 'keys.editor',
    lines: [
      { keys: ['Ctrl Z', 'Ctrl Y'], does: 'keys.undo' },
      { keys: ['V', 'D', 'J', 'S', 'P'], does: 'keys.tools' },
      { keys: ['R'], does: 'keys.reverse' },
      { keys: ['Delete'], does: 'keys.delete' },
      { keys: ['Esc'], does: 'keys.back' },
    ],
  },
];
