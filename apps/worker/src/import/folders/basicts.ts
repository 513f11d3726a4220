/** The folders of BasicTS: `desc.json` beside one array, or, in its first versions, pickles of standardised readings. */
import { openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { plainIssue } from '@stillgraph/db/plain-issue';
import { z } from 'zod';
import { adjacencyOfMatrix, readPickledMatrix } from '../adjacency-matrix.ts';
import { contentOfArray } from '../arrays/array-content.ts';
import type { NumberArray } from '../arrays/number-array.ts';
import { numberType } from '../arrays/number-type.ts';
import { npzArray } from '../arrays/npz-format.ts';
import { arrayOf, checkedLength } from '../arrays/stored-array.ts';
import type { SourceContent } from '../beside.ts';
import { ImportError } from '../import-error.ts';
import type { ReadAids } from '../parsed-dataset.ts';
import { openSource, pathWithin, type SourceFile } from '../source-file.ts';
import { LARGEST_BINARY_BYTES } from '../source-format.ts';
import type { FolderFormat } from './folder-format.ts';
import { olderArray, OLDER_VALUES } from './older-basicts.ts';

const DESCRIPTION = 'desc.json';
const LARGEST_DESCRIPTION_BYTES = 1024 * 1024;
const MATRIX = 'adj_mx.pkl';
const RAW = 'data.dat';
const ARCHIVE = 'data.npz';

const descriptionSchema = z.object({
  name: z.string().optional(),
  shape: z.array(z.int().min(1)).min(2).max(3).optional(),
  feature_description: z.array(z.string()).optional(),
  'frequency (minutes)': z.number().gt(0).optional(),
  regular_settings: z.object({ NULL_VAL: z.number().nullish() }).optional(),
});
type Description = z.infer<typeof descriptionSchema>;

export const basictsFormat: FolderFormat = {
  recognises: (names) =>
    (names.includes(DESCRIPTION) && (names.includes(RAW) || names.includes(ARCHIVE))) ||
    names.some((name) => OLDER_VALUES.test(name)),
  open: async (folder, names, beside) => {
    const opened = async (name: string, largest?: number) => openSource(await pathWithin(folder, name), name, largest);
    const matrix = names.includes(MATRIX) ? await opened(MATRIX) : undefined;
    const withGraph = async (content: SourceContent): Promise<SourceContent> =>
      matrix === undefined
        ? content
        : {
            ...content,
            adjacency: await adjacencyOfMatrix(
              // Ids in it name the sensors of the set it was made for; the array has its own order.
              { ...(await readPickledMatrix(matrix)), ids: null },
              content.sensors,
              'similarity',
            ),
          };
    if (!names.includes(DESCRIPTION)) {
      return async () => {
        const { array, notes } = await olderArray(folder, names, beside.values);
        const content = contentOfArray(array, beside, { channels: olderChannels(array) });
        return withGraph({ ...content, notes: [...(content.notes ?? []), ...notes] });
      };
    }
    const description = await readDescription(await opened(DESCRIPTION));
    const values = await opened(names.includes(RAW) ? RAW : ARCHIVE, LARGEST_BINARY_BYTES);
    return async (aids: ReadAids = {}) => {
      const array =
        values.label === RAW ? rawArray(values, description) : await npzArray(values, undefined, aids.folder);
      const minutes = description['frequency (minutes)'];
      const content = contentOfArray(array, beside, {
        channels: description.feature_description,
        stepSeconds: minutes === undefined ? undefined : Math.round(60 * minutes),
      });
      return withGraph({
        ...content,
        title: description.name,
        zeroIsMissing: description.regular_settings?.NULL_VAL === 0,
      });
    };
  },
};

async function readDescription({ path, label }: SourceFile): Promise<Description> {
  await openSource(path, label, LARGEST_DESCRIPTION_BYTES);
  try {
    // Python writes numbers that are none, which JSON does not know.
    const text = (await readFile(path, 'utf8')).replace(/:\s*-?(NaN|Infinity)\b/g, ': null');
    const parsed = descriptionSchema.safeParse(JSON.parse(text), { error: plainIssue });
    if (parsed.success) return parsed.data;
    const [first] = parsed.error.issues;
    throw new ImportError(label, null, `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ImportError(label, null, `is not valid JSON (${error.message})`, { cause: error });
  }
}

/** Numbers of float32 without any header, whose shape the description tells. */
function rawArray({ path, label, bytes }: SourceFile, { shape }: Description): NumberArray {
  const type = numberType('<f4');
  if (shape === undefined || type === null)
    throw new ImportError(DESCRIPTION, null, `shape: expected that of ${label}, got none`);
  const stored = { label, file: openSync(path, 'r'), offset: 0, type, shape, isFortran: false };
  checkedLength(stored, bytes);
  return arrayOf(stored);
}

/** The first versions put the calendar behind the readings, and say nothing of it. */
function olderChannels({ shape }: NumberArray): readonly string[] | undefined {
  const names = ['value', 'time of day', 'day of week'];
  const [, , channels = 1] = shape;
  return channels <= names.length ? names.slice(0, channels) : undefined;
}
