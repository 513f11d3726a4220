import { registerEnumType } from 'type-graphql';

export const estimateBases = { MEASURED: 'MEASURED', SCALED: 'SCALED', ASSUMED: 'ASSUMED' } as const;
registerEnumType(estimateBases, {
  name: 'EstimateBasis',
  description: 'What the speed in an estimate comes from.',
  valuesConfig: {
    MEASURED: { description: 'Every model of the plan was trained by the team before, on any dataset.' },
    SCALED: { description: 'Some models were not: for them, how fast others were beside what they compute.' },
    ASSUMED: { description: 'Nothing was trained yet: two cores of a server with ONNX Runtime are assumed.' },
  },
});
export type EstimateBasisName = keyof typeof estimateBases;
