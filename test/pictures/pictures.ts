/**
 * `npm run pictures [-- /runs /runs/[id]]`: takes pictures of the pages of a running Stillgraph (that of STILLGRAPH_HOME and
 * WEB_PORT), light and dark, wide and on a phone, into `docs/pages`, and writes the page there that shows them. It makes a share
 * link and an invitation, whose pages are pictured too.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseOptions } from '../../scripts/platform/options.ts';
import { explain, PlainError } from '../../scripts/platform/plain-error.ts';
import { openDatabase } from '../../scripts/platform/platform.ts';
import { loadEnvironmentFile, readSettings, repository } from '../../scripts/platform/settings.ts';
import { launchChromium } from '../kit/chromium.ts';
import { addressOf, dashboardRoutes } from '../kit/dashboard-pages.ts';
import { inviteSomebody, shareBoard } from '../kit/fill-team.ts';
import { asPerson, signIn } from '../kit/person.ts';
import { pageOfPictures } from './page-of-pictures.ts';
import { takePictures } from './take-pictures.ts';

const folder = join(repository, 'docs/pages');

try {
  const { positionals } = parseOptions(
    { allowPositionals: true, options: {} } as const,
    'npm run pictures -- [<route>...]',
  );
  const all = await dashboardRoutes();
  const unknown = positionals.find((route) => !all.includes(route));
  if (unknown !== undefined) throw new PlainError(`There is no page ${unknown}; there are ${all.join(' ')}.`);
  loadEnvironmentFile();
  const settings = readSettings();
  const { webUrl } = settings;
  const database = await openDatabase(settings);
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
    await signIn(context, { db: database.db, webUrl });
    const api = asPerson(context, webUrl);
    const toldOnce = { share: await shareBoard(api), invitation: await inviteSomebody(api) };
    await mkdir(folder, { recursive: true });
    for (const route of positionals.length === 0 ? all : positionals) {
      // What a team has nothing of cannot be pictured; the rest can.
      const address = await addressOf(route, { ...api, toldOnce }).catch((error: unknown) => {
        console.error(`${route} is left out: ${explain(error)}`);
      });
      if (address === undefined) continue;
      console.log(`${route} at ${address}`);
      await takePictures(context, { address: `${webUrl}${address}`, route, folder });
    }
    await writeFile(join(folder, 'README.md'), await pageOfPictures(folder, all));
  } finally {
    await browser.close();
    await database.close();
  }
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
process.exit(0);
