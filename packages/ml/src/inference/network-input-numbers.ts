import { inputNumbers } from '../data/index.ts';
import type { Network, NetworkConfig } from './network.ts';

/** Numbers that a network reads beside its weights (see `inputNumbers`). NLinear sees the lags alone, whatever the inputs. */
export function networkInputNumbers(
  { data, batcher }: Pick<Network, 'data' | 'batcher'>,
  { model, inputs, form }: Pick<NetworkConfig, 'model' | 'inputs' | 'form'>,
): number {
  return model.name === 'nlinear'
    ? inputNumbers(
        data,
        { ...inputs, profile: false, recentWeeks: [], sameSlotWeeks: [] },
        { form: 'direct', channels: 0 },
      )
    : inputNumbers(data, inputs, { form, channels: batcher.covariateChannels });
}
