/** `npm run verify -- <capsule.zip>`: scores the weights of a finished run again, on any machine, without the platform. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CapsuleError, verifyCapsule } from '@stillgraph/worker/verify';
import { listenForEnd } from './platform/ending.ts';
import { explain } from './platform/plain-error.ts';
import { verifyArguments } from './verify/arguments.ts';
import { verificationReport } from './verify/report.ts';

const ending = listenForEnd();
let code = 0;
let folder: string | undefined;
try {
  const { capsule, data, engine, threads, json } = verifyArguments(process.argv.slice(2));
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-verify-'));
  const verification = await verifyCapsule(capsule, {
    data: data === null ? null : { source: data.source, folder, options: { ...data.options } },
    engine,
    // With as many threads as the run had, sums are rounded as they were then.
    threads: (recorded) => threads ?? Math.min(recorded ?? Infinity, availableParallelism()),
    signal: ending.signal,
    onStage: (stage) => console.log(`${stage} …`),
  });
  console.log(`\n${verificationReport(verification)}`);
  if (json !== undefined) {
    const { manifest, ...comparison } = verification;
    await writeFile(json, `${JSON.stringify({ run: manifest.run, ...comparison }, null, 2)}\n`);
  }
  if (!verification.agrees) code = 1;
} catch (error) {
  code = ending.signal.aborted ? 130 : 2;
  if (ending.signal.aborted) console.error('Stopped; nothing was judged.');
  else console.error(error instanceof CapsuleError ? `Nothing was verified. ${error.message}.` : explain(error));
}
if (folder !== undefined) await rm(folder, { recursive: true, force: true });
process.exit(code);
