/**
 * Finds a Chromium for the browser tests, in this order: CHROMIUM_PATH, an installed one, the one inside
 * @sparticuz/chromium (Linux), Playwright's download. Says in one sentence what was missing where none is found.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const quietArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * Not the package's own list: that is for one page in a function's small box. It puts all in a single process, which
 * dies with the second context that is closed, and switches off the same-origin rules that pages are tested under.
 */
const sparticuzArguments = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

async function findExecutable(): Promise<{ path: string; args: string[] }> {
  const configured = process.env['CHROMIUM_PATH'];
  if (configured !== undefined && configured !== '') {
    if (!existsSync(configured)) throw new Error(`CHROMIUM_PATH names ${configured}, which does not exist.`);
    return { path: configured, args: [] };
  }
  const found = installed.find((path) => existsSync(path));
  if (found !== undefined) return { path: found, args: [] };
  const reasons: string[] = [];
  if (process.platform === 'linux') {
    try {
      const sparticuz = (await import('@sparticuz/chromium')).default;
      return { path: await sparticuz.executablePath(), args: sparticuzArguments };
    } catch (cause) {
      reasons.push(`@sparticuz/chromium: ${String(cause)}`);
    }
  }
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return { path: downloaded, args: [] };
  try {
    await run('npx', ['playwright-core', 'install', 'chromium'], { timeout: 300_000 });
    if (existsSync(downloaded)) return { path: downloaded, args: [] };
    reasons.push("Playwright's download left no browser");
  } catch (cause) {
    reasons.push(`Playwright's download: ${String(cause)}`);
  }
  throw new Error(
    `No Chromium for the browser tests: set CHROMIUM_PATH to one, or install chromium (${reasons.join('; ')}).`,
  );
}

/** Starts a headless Chromium; the caller closes it. Open contexts with `locale: 'en-US'`. */
export async function launchChromium(): Promise<Browser> {
  const { path, args } = await findExecutable();
  // Chromium refuses its sandbox to root, as in containers.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: path, headless: true, args: [...args, ...asRoot, ...quietArguments] });
}
