import { describe, expect, it } from 'vitest';
import { draftConfig } from './draft.ts';
import { offeredModels } from './offered-models.ts';

const option = (name: string, label: string) => ({
  name,
  label,
  description: `about ${name}`,
  defaults: { name },
  fields: [],
});
const preset = (...models: Record<string, unknown>[]) =>
  draftConfig({ teachers: [], students: models.map((model) => ({ model, training: { updates: 9 } })), seeds: 3 });

describe('offeredModels', () => {
  it('offers each model of the presets once, and the defaults of the others', () => {
    const offered = offeredModels(
      [option('stid-s', 'STID-s 32/2'), option('gru', 'GRU 32')],
      [preset({ name: 'stid-s', hidden: 64, blocks: 2 }), preset({ blocks: 2, hidden: 64, name: 'stid-s' })],
      'students',
    );
    expect(offered.map(({ label }) => label)).toEqual(['STID-s 64/2', 'GRU']);
  });
  it('tells models of one size apart by the setting in which they differ', () => {
    const models = [8, 16].map((nodeEmbedding) => ({ name: 'stid-s', hidden: 64, blocks: 2, nodeEmbedding }));
    const offered = offeredModels([option('stid-s', 'STID-s 32/2')], [preset(...models)], 'students');
    expect(offered.map(({ label }) => label)).toEqual([
      'STID-s 64/2, node embedding 8',
      'STID-s 64/2, node embedding 16',
    ]);
  });
});
