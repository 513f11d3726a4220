import { describe, expect, it } from 'vitest';
import { calendarFeatures, lagChannels } from '../data/index.ts';
import { distillationMethod } from '../distillation/index.ts';
import { neededNodes } from '../engines/traced/graph.ts';
import { trace } from '../engines/traced/trace.ts';
import { multiplications } from '../engines/traced/work.ts';
import { forwardProgram } from '../inference/forward-program.ts';
import type { ModelShape } from '../layers/inputs.ts';
import { buildModel } from '../models/build-model.ts';
import { sizeOf } from '../shape.ts';
import { stepProgram } from './step-program.ts';
import { studentModelSchema, teacherModelSchema, type NetworkModel } from '../config/models.ts';
import { publishedTeacher } from '../config/published.ts';
import { inputsSchema, trainingSchema, type Form, type Inputs } from '../config/training.ts';
import { networkWork } from '../config/work/models.ts';
import type { WorkSizes } from '../config/work/sizes.ts';

interface Network {
  readonly model: NetworkModel;
  readonly inputs: Inputs;
  readonly form: Form;
}

const teachers = teacherModelSchema.options.map(({ shape }) => shape.name.value);
const usual = { inputs: inputsSchema.parse({}), form: 'last-value' } as const;
const networks: Network[] = [
  ...teachers.map((name) => ({ model: teacherModelSchema.parse({ name }), ...usual })),
  ...teachers.flatMap((name) => publishedTeacher(name) ?? []),
  ...studentModelSchema.options.map(({ shape }) => ({
    model: studentModelSchema.parse({ name: shape.name.value }),
    ...usual,
  })),
];

const BATCH = 4;
const length = { inputSteps: 12, targetSteps: 12 };

function recorded(program: Parameters<typeof trace>[0], inputs: Parameters<typeof trace>[1]) {
  const outputs = Object.values(trace(program, inputs).outputs);
  const written = neededNodes(outputs).filter(({ op }) => op !== 'Reshape');
  return {
    products: multiplications(outputs),
    elements: written.reduce((sum, node) => sum + node.outputs.reduce((all, { shape }) => all + sizeOf(shape), 0), 0),
  };
}

describe.each([60, 24])('the work of a network of %i nodes', (nodes) => {
  it.each(networks.map((network) => [network.model.name, network] as const))(
    '%s: is what its recorded programs compute',
    (_, { model: config, inputs, form }) => {
      const sizes: WorkSizes = { nodes, batch: BATCH, ...length, inputs, form, edges: 4 * nodes };
      const shape: ModelShape = {
        nodes,
        ...length,
        calendarFeatures: calendarFeatures(inputs),
        lagChannels: lagChannels(inputs),
        memoryFeatures: 0,
        event: false,
        timeOfDaySlots: inputs.timeOfDaySlots,
        dayOfWeek: inputs.dayOfWeek,
        profile: inputs.profile,
        masked: false,
        form,
        graph: true,
        quantiles: [],
        covariates: 0,
      };
      const model = buildModel(config, shape);
      const training = trainingSchema.parse({ batchSize: BATCH });
      const work = networkWork(config, sizes);
      const forward = forwardProgram(model, BATCH);
      const step = stepProgram(model, distillationMethod({ name: 'none' }), training);
      for (const [expected, told] of [
        [recorded(forward.program, forward.inputs), work.forward()],
        [recorded(step.program, step.inputs), work.step()],
      ] as const) {
        expect(told.products / expected.products).toBeGreaterThan(0.9);
        expect(told.products / expected.products).toBeLessThan(1.1);
        expect(told.elements / expected.elements).toBeGreaterThan(0.5);
        expect(told.elements / expected.elements).toBeLessThan(2);
      }
    },
  );
});
