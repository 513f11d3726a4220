import { WindowForecaster } from '../inference/predict.ts';
import type { Network } from '../inference/network.ts';
import { boundNetwork } from './bound-network.ts';
import { combined } from './ensemble-weights.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';
import type { RunOptions } from './run-data.ts';
import { trainedMembers } from './trained-members.ts';
import { pauseUnless } from './turn.ts';
import { showView, viewStride, type TeacherViews, type ViewsConfig } from './views.ts';

/**
 * What a student's teacher says of the views of the train windows: what was given, or computed with the teacher's weights
 * (of an ensemble, those of all its members) in one pass for each view, and handed to `hooks.views`. A teacher has the
 * scaler and profile that it was trained with, whatever the student's label budget.
 *
 * @param network the student's: its windows and shape
 * @throws MissingTeacherError when neither its outputs nor a trained teacher were given, or they are of other views;
 *   RunInterruptedError after the signal was aborted
 */
export async function teacherViews(
  of: ViewsConfig,
  { data, model }: Network,
  options: Pick<RunOptions, 'teacher' | 'data' | 'engine' | 'hooks' | 'signal'>,
): Promise<TeacherViews> {
  const { teacher, engine, hooks, signal } = options;
  const { views: count } = of;
  const { train } = data.windows;
  const { targetSteps, nodes } = model.shape;
  const size = targetSteps * nodes;
  const stride = viewStride(count, { windows: train.length, targetSteps, nodes });
  const starts = train.filter((_, place) => place % stride === 0);
  const length = count * starts.length * size;
  if (teacher?.views) {
    if (teacher.views.differences.length === length) return teacher.views;
    throw new MissingTeacherError(
      `expected a teacher's ${length} outputs on ${count} views, got ${teacher.views.differences.length}`,
    );
  }
  if (!teacher?.asked)
    throw new MissingTeacherError('a student that is shown views needs its teacher, to ask about them');
  const { members, counts } = trainedMembers(teacher.asked, size);
  const pause = pauseUnless(signal);
  const differences = new Float16Array(length);
  const open: { forecaster: WindowForecaster; parameters: Float32Array }[] = [];
  try {
    for (const { config, arrays } of members) {
      const network = boundNetwork(config, options.data);
      const forecaster = await WindowForecaster.create(network, engine);
      open.push({ forecaster, parameters: network.model.layout.flatten(arrays) });
    }
    for (let view = 1; view <= count; view += 1) {
      const forecasts: Float32Array[] = [];
      for (const { forecaster, parameters } of open) {
        const said = await forecaster.predict(parameters, starts, pause, {
          change: (batch, { first, used, windows }) => {
            for (let place = 0; place < used; place += 1) {
              showView(batch, of, { view, trained: (first + place) * stride, place, windows });
            }
          },
        });
        forecasts.push(said);
      }
      const said = combined(forecasts, counts);
      const from = (view - 1) * said.length;
      for (let at = 0; at < said.length; at += 1) {
        const window = Math.floor(at / size) * stride;
        differences[from + at] = (said[at] ?? NaN) - (teacher.train[window * size + (at % size)] ?? NaN);
      }
    }
  } finally {
    for (const { forecaster } of open) forecaster.dispose();
  }
  if (stride > 1) hooks.log('info', `one in ${stride} train windows is shown in views, to save memory`);
  const views = { of, stride, differences };
  hooks.views?.(views);
  return views;
}
