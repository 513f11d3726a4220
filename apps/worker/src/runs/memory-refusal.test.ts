import { expect, it } from 'vitest';
import { runConfigSchema } from '@stillgraph/ml/config';
import { machineMemory, memoryRefusal } from './memory-refusal.ts';

const teacher = runConfigSchema.parse({
  ...{ role: 'teacher', model: { name: 'stid' }, protocol: {}, inputs: {}, form: 'direct', seed: 1, training: {} },
});
const california = { nodes: 8600, steps: 35_040 };

it('lets a run go where it fits, and says what it needs and what there is where it does not', () => {
  expect(memoryRefusal(teacher, california, 24 * 2 ** 30)).toBeUndefined();
  expect(memoryRefusal(teacher, california, 8 * 2 ** 30)).toMatch(
    /8600 nodes over 35040 steps, 12 steps ahead, need at least 1\d\.\d GB .* got 8\.0 GB/,
  );
});

it('knows the memory of the machine', () => {
  expect(machineMemory()).toBeGreaterThan(2 ** 28);
  expect(machineMemory()).toBeLessThan(2 ** 50);
});
