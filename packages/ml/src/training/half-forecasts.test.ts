/** Forecasts for students in half precision, where there are too many for more. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../engines/index.ts';
import { wasmEngine } from '../engines/testing/engines.ts';
import { inHalf } from './evaluate.ts';
import { run, smallModels, studentConfig, teacherConfig } from './testing/small-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await wasmEngine();
});
afterAll(() => engine.dispose());

test('many forecasts are kept in half precision, unless they are too large for it', () => {
  const like = Float32Array.of(70, -3);
  expect(inHalf(like, 100, 100)).toBe(false);
  expect(inHalf(like, 101, 100)).toBe(true);
  expect(inHalf(Float32Array.of(1, 40_000), 101, 100)).toBe(false);
});

test('a student learns from halves as from whole forecasts, within what rounding changes', async () => {
  const { outcome: teacher } = await run(engine, teacherConfig(smallModels.stid));
  const { train } = teacher.predictions;
  if (train === undefined) throw new Error('the teacher has no forecasts for students');
  const method = { name: 'response', weight: 0.9, confidence: 'plain', tau: 1 } as const;
  const student = async (forecasts: Float32Array | Float16Array) => {
    const { outcome } = await run(engine, studentConfig(smallModels['stid-s'], { method }), {
      teacher: { train: forecasts },
    });
    return outcome.scores.validation[0]?.mae ?? NaN;
  };
  const [whole, half] = [await student(Float32Array.from(train)), await student(Float16Array.from(train))];
  expect(Math.abs(half - whole)).toBeLessThan(0.01 * whole);
});
