/**
 * `npm test`: every check of the project by its name, then all tests; closes with one line `N passed, N failed`.
 *
 * `npm test -- lint types` runs the named checks alone; `npm test -- tests` runs Vitest alone.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checks = {
  format: 'check:format',
  lint: 'check:lint',
  arrows: 'check:arrows',
  'dead-code': 'check:dead-code',
  types: 'check:types',
  schema: 'check:schema',
} as const;

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

function runCommand(
  command: string,
  args: readonly string[],
  quiet: boolean,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/** A check passes or fails as a whole; what it printed is shown only when it failed. */
async function runCheck(name: string, script: string): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await runCommand('npm', ['run', '--silent', script], true);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'pass' : 'FAIL'}  ${name.padEnd(10)} ${seconds} s`);
  if (code !== 0) console.log(output);
  return code === 0;
}

async function runVitest(): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'stillgraph-test-'));
  const report = join(folder, 'report.json');
  try {
    const { code } = await runCommand(
      'npx',
      ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      false,
    );
    const result = JSON.parse(await readFile(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numFailedTestSuites: number;
    };
    // A file that fails outside of its tests (an import, a hook) has no failed test, yet the run has failed.
    const failed = Math.max(result.numFailedTests, code === 0 ? 0 : Math.max(1, result.numFailedTestSuites));
    return { passed: result.numPassedTests, failed, skipped: result.numPendingTests };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const known = [...Object.keys(checks), 'tests'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown check ${unknown.join(', ')}; expected some of: ${known.join(', ')}.`);
  process.exit(2);
}

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
for (const [name, script] of Object.entries(checks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (await runCheck(name, script)) total.passed += 1;
  else total.failed += 1;
}
if (wanted.length === 0 || wanted.includes('tests')) {
  const tests = await runVitest();
  total.passed += tests.passed;
  total.failed += tests.failed;
  total.skipped += tests.skipped;
}
console.log('');
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 ? 0 : 1);
