/** Which models are compared, in which sizes. */
import { publishedTeacher } from '../../../packages/ml/src/config/published.ts';
import type { TeacherModel } from '@stillgraph/ml/config';
import type { Variants } from './pytorch-process.ts';

export interface Description {
  readonly id: string;
  readonly title: string;
  readonly role: 'teacher' | 'student';
  readonly model: { readonly name: string };
  readonly inputs: object;
  readonly form: 'last-value' | 'direct';
  readonly batchSize: number;
  readonly mixes: readonly Variants['mix'][];
  readonly isThorough: boolean;
}

/** Lags alone, as the peers of all but STID have them: what else enters costs both sides next to nothing. */
const bare = { inputs: { timeOfDayHarmonics: 0, weekendFlag: false, profile: false }, form: 'direct' } as const;
const usual = { inputs: {}, form: 'last-value' } as const;
const both = { mixes: ['concat', 'parts'] } as const;
const one = { mixes: ['concat'] } as const;

function plain(id: string, title: string, model: object, rest: Partial<Description> = {}): Description {
  return {
    ...{ id, title, role: 'teacher', batchSize: 32, isThorough: false, ...bare, ...one },
    model: { name: id, ...model },
    ...rest,
  };
}

/** A teacher in its published size, on lags alone. */
function full(
  name: TeacherModel['name'],
  title: string,
  rest: Partial<Description> = {},
  change: object = {},
): Description {
  return plain(`${name}-full`, title, { ...publishedTeacher(name)?.model, ...change }, { batchSize: 16, ...rest });
}

const student = { role: 'student' } as const;

export const descriptions: readonly Description[] = [
  plain('stid', 'STID 128 x 3', { hidden: 128, blocks: 3 }, { ...usual, isThorough: true }),
  plain(
    'graph-stid',
    'graph STID 64 x 3, road + adaptive',
    { hidden: 64, blocks: 3 },
    { ...usual, ...both, isThorough: true },
  ),
  plain('graph-wavenet', 'Graph WaveNet 32 x 4', {}, both),
  full('graph-wavenet', 'Graph WaveNet as published', both),
  plain('stgcn', 'STGCN 64 x 2', {}),
  plain('mtgnn', 'MTGNN 32 x 2', {}),
  full('mtgnn', 'MTGNN as published'),
  plain('agcrn', 'AGCRN 32', {}),
  full('agcrn', 'AGCRN as published'),
  plain('dcrnn', 'DCRNN 32', { samplingDecay: 0 }),
  full('dcrnn', 'DCRNN as published', {}, { samplingDecay: 0 }),
  plain('staeformer', 'STAEformer 32', {}),
  // Its learned vectors of time are columns of the reading here: the same width.
  full('staeformer', 'STAEformer as published', { batchSize: 4 }, { stepWidth: 72 }),
  plain('stid-s', 'STID-s 32 x 2', {}, { ...student, ...usual }),
  plain('graph-stid-s', 'graph STID-s 32 x 2', {}, { ...student, ...usual, ...both }),
  plain('graph-wavenet-tiny', 'Graph WaveNet-tiny 16 x 4', {}, { ...student, ...both }),
  plain('stgcn-tiny', 'STGCN-tiny 16', {}, student),
  plain('gru', 'GRU 32', {}, student),
  plain('nlinear', 'NLinear', {}, student),
];
