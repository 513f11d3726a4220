/** Named experiments: how much to train, for how long. `quick` shows the loop, `standard` is evidence, `full` is thorough. */
import { experimentConfigSchema, type ExperimentConfig } from './experiment.ts';

export const presetNames = ['quick', 'standard', 'full'] as const;
export type PresetName = (typeof presetNames)[number];

/**
 * The config of a named experiment.
 *
 * @param name one of `presetNames`
 * @param seeds number of paired seeds; the preset's own number when left out (quick 2, standard 3, full 5)
 */
export function presetConfig(name: PresetName, seeds?: number): ExperimentConfig {
  switch (name) {
    case 'quick':
      return experimentConfigSchema.parse({
        teachers: [
          { model: { name: 'graph-stid', hidden: 32, blocks: 2 }, training: { updates: 150, validations: 6 } },
        ],
        ensemble: false,
        students: [{ model: { name: 'stid-s' }, training: { updates: 200, validations: 6 } }],
        seeds: seeds ?? 2,
      });
    case 'standard':
      return experimentConfigSchema.parse({
        teachers: [
          { model: { name: 'graph-stid' }, training: { updates: 600 } },
          { model: { name: 'stid' }, training: { updates: 600 } },
          { model: { name: 'graph-wavenet' }, training: { updates: 300 } },
        ],
        students: [
          { model: { name: 'stid-s', hidden: 32, blocks: 2, nodeEmbedding: 8 }, training: { updates: 1200 } },
          { model: { name: 'stid-s', hidden: 64, blocks: 2, nodeEmbedding: 16 }, training: { updates: 1200 } },
          { model: { name: 'gru' }, training: { updates: 600 } },
          { model: { name: 'nlinear' }, training: { updates: 600 } },
        ],
        seeds: seeds ?? 3,
      });
    case 'full':
      return experimentConfigSchema.parse({
        teachers: [
          { model: { name: 'graph-stid' }, training: { updates: 1500 } },
          { model: { name: 'stid' }, training: { updates: 1500 } },
          { model: { name: 'graph-wavenet' }, training: { updates: 1500 } },
        ],
        students: [
          { model: { name: 'stid-s', hidden: 32, blocks: 2, nodeEmbedding: 8 }, training: { updates: 3000 } },
          { model: { name: 'stid-s', hidden: 64, blocks: 2, nodeEmbedding: 16 }, training: { updates: 3000 } },
          { model: { name: 'gru' }, training: { updates: 2000 } },
          { model: { name: 'nlinear' }, training: { updates: 2000 } },
        ],
        methods: [
          { name: 'response', weight: 0.9, confidence: 'plain' },
          { name: 'response', weight: 0.5, confidence: 'confidence' },
        ],
        seeds: seeds ?? 5,
      });
  }
}
