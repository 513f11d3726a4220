/** What is told of a capsule that was judged again. */
import { TOLERANCE, type ComparedScore, type Verification } from '@stillgraph/worker/verify';

const names = { mae: 'MAE', rmse: 'RMSE', mape: 'MAPE, %', crossEntropy: 'cross-entropy' } as const;

/** Test scores line by line, recorded and again, and a sentence that says what they mean. */
export function verificationReport(verification: Verification): string {
  const { manifest, engine, scores } = verification;
  const { run, dataset } = manifest;
  const tests = scores.filter(({ split }) => split === 'TEST');
  return [
    `${run.label}, ${run.method}, seed ${run.seed}, on "${dataset.title}" (${dataset.unit}); judged again on the ` +
      `${engine.name} engine with ${engine.threads} thread${engine.threads === 1 ? '' : 's'}.`,
    '',
    'test part        horizon    recorded       again   difference',
    ...tests.map(line),
    '',
    conclusion(verification),
  ].join('\n');
}

function line({ measure, horizon, recorded, again, difference }: ComparedScore): string {
  return [
    names[measure].padEnd(16),
    (horizon === 0 ? 'mean' : String(horizon)).padStart(8),
    recorded.toFixed(6).padStart(12),
    (again === null ? 'none' : again.toFixed(6)).padStart(12),
    (difference === null ? '' : difference.toExponential(1)).padStart(13),
  ].join('');
}

function conclusion({ scores, largest, agrees, identical }: Verification): string {
  const all = `all ${scores.length} scores of validation and test part`;
  if (identical) return `Verified: ${all} come out as the same numbers.`;
  if (agrees) {
    return `Verified: ${all} agree, the largest relative difference is ${largest.toExponential(1)} (at most ${TOLERANCE} is rounding).`;
  }
  const apart = scores.filter(({ difference }) => difference === null || difference > TOLERANCE).length;
  return `NOT verified: ${apart} of ${scores.length} scores differ by more than ${TOLERANCE}, relatively.`;
}
