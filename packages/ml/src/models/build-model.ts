import type { NetworkModel } from '../config/index.ts';
import { formFault, modelFault } from '../config/network-rules.ts';
import { ModelConfigError } from '../errors.ts';
import type { ModelShape } from '../layers/inputs.ts';
import type { ModelDefinition } from './model.ts';
import { graphStidSmall } from './students/graph-stid-s.ts';
import { graphWaveNetTiny } from './students/graph-wavenet-tiny.ts';
import { gru } from './students/gru.ts';
import { nlinear } from './students/nlinear.ts';
import { stgcnTiny } from './students/stgcn-tiny.ts';
import { stidSmall } from './students/stid-s.ts';
import { agcrn } from './teachers/agcrn.ts';
import { dcrnn } from './teachers/dcrnn.ts';
import { graphStid } from './teachers/graph-stid.ts';
import { graphWaveNet } from './teachers/graph-wavenet.ts';
import { mtgnn } from './teachers/mtgnn.ts';
import { staeformer } from './teachers/staeformer.ts';
import { stgcn } from './teachers/stgcn.ts';
import { stid } from './teachers/stid.ts';

/**
 * The network that a config describes, for given sizes.
 * @throws ModelConfigError when the config's sizes do not go together or not with the inputs (see `modelFault`), or the
 *   form `deviation` is asked for without the profile that it deviates from
 */
export function buildModel(config: NetworkModel, shape: ModelShape): ModelDefinition {
  const fault = formFault(shape.form, shape) ?? modelFault(config, shape);
  if (fault) throw new ModelConfigError(`the model ${config.name}, ${fault.path.join('.')}: ${fault.message}`);
  switch (config.name) {
    case 'stid':
      return stid(config, shape);
    case 'graph-stid':
      return graphStid(config, shape);
    case 'graph-wavenet':
      return graphWaveNet(config, shape);
    case 'dcrnn':
      return dcrnn(config, shape);
    case 'stgcn':
      return stgcn(config, shape);
    case 'mtgnn':
      return mtgnn(config, shape);
    case 'agcrn':
      return agcrn(config, shape);
    case 'staeformer':
      return staeformer(config, shape);
    case 'stid-s':
      return stidSmall(config, shape);
    case 'graph-stid-s':
      return graphStidSmall(config, shape);
    case 'graph-wavenet-tiny':
      return graphWaveNetTiny(config, shape);
    case 'stgcn-tiny':
      return stgcnTiny(config, shape);
    case 'gru':
      return gru(config, shape);
    case 'nlinear':
      return nlinear(shape);
  }
}
