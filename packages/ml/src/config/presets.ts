/**
 * Named experiments: how much to train, for how long. `quick` shows the loop, `standard` is evidence, `full` is thorough:
 * it may train longer than a model needs, and so it stops a run whose validation no longer improves. `quick` and
 * `standard` take all their updates; in each preset the weights of the best validation are the ones kept.
 */
import { experimentConfigSchema, type ExperimentConfig } from './experiment.ts';

export const presetNames = ['quick', 'standard', 'full'] as const;
export type PresetName = (typeof presetNames)[number];

/** Validations, of the twenty of a run, that may pass without improvement before `full` stops it. */
const PATIENCE = 5;

/**
 * The config of a named experiment.
 *
 * @param name one of `presetNames`
 * @param seeds number of paired seeds; the preset's own number when left out (quick 3, standard 3, full 5)
 */
export function presetConfig(name: PresetName, seeds?: number): ExperimentConfig {
  switch (name) {
    case 'quick':
      return experimentConfigSchema.parse({
        teachers: [{ model: { name: 'graph-stid' }, training: { updates: 400, validations: 8 } }],
        ensemble: false,
        students: [{ model: { name: 'stid-s' }, training: { updates: 600, validations: 8 } }],
        seeds: seeds ?? 3,
      });
    case 'standard':
      return experimentConfigSchema.parse({
        teachers: [
          { model: { name: 'graph-stid' }, training: { updates: 1000 } },
          { model: { name: 'stid' }, training: { updates: 1000 } },
          { model: { name: 'graph-wavenet' }, training: { updates: 600 } },
        ],
        students: [
          { model: { name: 'stid-s', hidden: 32, blocks: 2, nodeEmbedding: 8 }, training: { updates: 2000 } },
          { model: { name: 'stid-s', hidden: 64, blocks: 2, nodeEmbedding: 8 }, training: { updates: 2000 } },
          { model: { name: 'graph-stid-s' }, training: { updates: 2000 } },
          { model: { name: 'gru' }, training: { updates: 1000 } },
          { model: { name: 'nlinear' }, training: { updates: 1000 } },
        ],
        seeds: seeds ?? 3,
      });
    case 'full':
      return experimentConfigSchema.parse({
        teachers: [
          { model: { name: 'graph-stid' }, training: { updates: 1500, patience: PATIENCE } },
          { model: { name: 'stid' }, training: { updates: 1500, patience: PATIENCE } },
          { model: { name: 'graph-wavenet' }, training: { updates: 1500, patience: PATIENCE } },
        ],
        students: [
          {
            model: { name: 'stid-s', hidden: 32, blocks: 2, nodeEmbedding: 8 },
            training: { updates: 3000, patience: PATIENCE },
          },
          {
            model: { name: 'stid-s', hidden: 64, blocks: 2, nodeEmbedding: 16 },
            training: { updates: 3000, patience: PATIENCE },
          },
          { model: { name: 'graph-stid-s' }, training: { updates: 3000, patience: PATIENCE } },
          { model: { name: 'gru' }, training: { updates: 2000, patience: PATIENCE } },
          { model: { name: 'nlinear' }, training: { updates: 2000, patience: PATIENCE } },
        ],
        methods: [
          { name: 'response', weight: 0.9, confidence: 'plain' },
          { name: 'response', weight: 0.5, confidence: 'confidence' },
        ],
        seeds: seeds ?? 5,
      });
  }
}
