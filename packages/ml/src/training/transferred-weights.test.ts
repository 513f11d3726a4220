import { expect, test } from 'vitest';
import { inputsSchema, studentModelSchema, type StudentModel } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import { bindNetwork } from '../inference/network.ts';
import { smallGraph, smallModels, smallSeries, studentConfig } from './testing/small-run.ts';
import { transferredWeights } from './transferred-weights.ts';

const students = {
  'stid-s': studentModelSchema.parse({ ...smallModels['stid-s'], nodeEmbedding: 0 }),
  'graph-stid-s': studentModelSchema.parse({ ...smallModels['graph-stid-s'], nodeEmbedding: 0, adaptiveRank: 0 }),
  gru: studentModelSchema.parse({ ...smallModels.gru, nodeEmbedding: 0 }),
  'graph-wavenet-tiny': studentModelSchema.parse({ ...smallModels['graph-wavenet-tiny'], adaptiveRank: 0 }),
};
const data = prepareData(
  { ...smallSeries(), mask: smallSeries().mask.map(() => 1) },
  studentConfig(students.gru).protocol,
);

function networkOf(model: StudentModel, missingIndicator: boolean) {
  const config = { ...studentConfig(model), inputs: inputsSchema.parse({ missingIndicator }) };
  return bindNetwork(config as Parameters<typeof bindNetwork>[0], data, smallGraph()).model;
}

test.each(Object.values(students))(
  'masks are taken up with weights of zero by $name, and given up by its bias',
  (model) => {
    const [plain, masked] = [networkOf(model, false), networkOf(model, true)];
    expect(masked.layout.size).toBeGreaterThan(plain.layout.size);
    const weights = Float32Array.from({ length: plain.layout.size }, (_, at) => at + 1);
    const taken = transferredWeights(masked, { arrays: plain.layout.named(weights), masked: false });
    // Weights of zero shift no bias: there and back again is what it was.
    expect(transferredWeights(plain, { arrays: masked.layout.named(taken), masked: true })).toEqual(weights);
    const added = taken.length - weights.length;
    expect(taken.filter((value) => value === 0)).toHaveLength(added);
    const ones = taken.map((value) => (value === 0 ? 1 : value));
    const shifted = transferredWeights(plain, { arrays: masked.layout.named(ones), masked: true });
    const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
    expect(sum(shifted) - sum(weights)).toBe(added);
  },
);

test('as many rows as masks have are not taken for masks where both networks read them, or neither', () => {
  const [plain, masked] = [networkOf(students['stid-s'], false), networkOf(students['stid-s'], true)];
  const arrays = plain.layout.named(new Float32Array(plain.layout.size));
  expect(() => transferredWeights(masked, { arrays, masked: true })).toThrow('has encoder/features of shape');
});

test('other shapes of a network that has gaps are told with what gives both the same inputs', () => {
  const masked = networkOf(students.gru, true);
  expect(() => transferredWeights(masked, { arrays: {}, masked: false })).toThrow('inputs.missingIndicator: true');
});
