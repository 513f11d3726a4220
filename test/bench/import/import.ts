/** Imports by size: how long they take, what memory worker and import process hold, and what windows read of what is stored. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openImporter, type Importer } from './importer.ts';
import type { Figure, Part } from '../figure.ts';
import { familyMegabytes, peakMegabytes } from './memory.ts';
import { LARGEST_YEAR, METR_LA, writeFrame, writeLargest, writeWideCsv } from './sources.ts';
import { readWindows } from './windows.ts';

const MOST_SECONDS = 20;
const MOST_MEGABYTES = 500;
/** Part of LargeST's year that is imported unless the whole is asked for. */
const TENTH = 10;
const IDLE_MS = 3000;

/** @param words `full` for the whole year of LargeST, `largest` for that part alone */
export async function measureImport(say: (text: string) => void, words: readonly string[]): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'stillgraph-bench-import-'));
  const importer = await openImporter();
  const figures: Figure[] = [];
  try {
    const measured = async (name: string, source: string, isBounded: boolean) => {
      say(`${name}: importing`);
      figures.push(...(await figuresOf(importer, name, source, isBounded)));
    };
    if (!words.includes('largest')) {
      const [csv, frame] = [join(folder, 'metr-la.csv'), join(folder, 'metr-la.h5')];
      await writeWideCsv(csv, METR_LA);
      await measured('METR-LA, wide CSV', csv, true);
      await writeFrame(frame, METR_LA, '<f8');
      await measured('METR-LA, HDF5 of pandas', frame, true);
    }
    const part = words.includes('full') ? 1 : TENTH;
    const largest = join(folder, 'largest');
    say('writing the year of LargeST');
    await writeLargest(largest, { ...LARGEST_YEAR, steps: Math.round(LARGEST_YEAR.steps / part) });
    await measured(part === 1 ? 'LargeST, a year' : `LargeST, 1/${part} of a year`, largest, false);
  } finally {
    await importer.close();
    await rm(folder, { recursive: true });
  }
  return {
    title:
      'Imports: seconds from the request to the stored dataset, memory of worker and import process above the idle worker',
    notes: [
      'windows: 32 of 24 steps each, spread over the dataset; touched: pages of the database that were looked at for them',
    ],
    figures,
  };
}

async function figuresOf(importer: Importer, name: string, source: string, isBounded: boolean): Promise<Figure[]> {
  const worker = importer.worker();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const idle = await familyMegabytes(worker.pid);
  const begin = performance.now();
  const { peak, result: dataset } = await peakMegabytes(worker.pid, () => importer.imported(source, name));
  const seconds = (performance.now() - begin) / 1000;
  const windows = await readWindows(importer.database, dataset);
  worker.kill('SIGTERM');
  await worker.ended;
  const above = peak - idle;
  const readings = dataset.steps * dataset.nodeCount;
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const shape = `${dataset.steps} x ${dataset.nodeCount}`;
  return [
    {
      name: `${name}, ${shape}`,
      cells: { seconds: seconds.toFixed(1), 'M readings/s': (readings / seconds / 1e6).toFixed(2) },
      value: seconds,
      target: isBounded ? { text: `< ${MOST_SECONDS} s`, met: seconds < MOST_SECONDS } : undefined,
      details: { seconds, readings },
    },
    {
      name: '  memory',
      cells: { idle: `${idle.toFixed(0)} MB`, above: `${above.toFixed(0)} MB` },
      value: above,
      target: { text: `< ${MOST_MEGABYTES} MB`, met: above < MOST_MEGABYTES },
      details: { idle, peak },
    },
    {
      name: '  windows',
      cells: {
        handed: megabytes(windows.handedBytes),
        touched: megabytes(windows.touchedBytes),
        stored: megabytes(windows.storedBytes),
        ms: windows.milliseconds.toFixed(0),
      },
      value: windows.touchedBytes / windows.storedBytes,
      target: undefined,
      details: { ...windows },
    },
  ];
}
