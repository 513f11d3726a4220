/** The page's script and style, bundled out of npm's packages when somebody first asks for them. */
import { fileURLToPath } from 'node:url';

export interface Bundle {
  readonly script: Uint8Array;
  readonly style: Uint8Array;
}

/** Takes a second or two. Nothing is written: the process keeps what came of it. */
export async function bundlePage(): Promise<Bundle> {
  // Loaded here, so that an API whose page nobody opens does not carry a bundler.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ['page.ts', 'page.css'].map((file) => fileURLToPath(new URL(file, import.meta.url))),
    outdir: 'assets',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
  });
  const contentsOf = (ending: string): Uint8Array => {
    const file = outputFiles.find(({ path }) => path.endsWith(ending));
    if (file === undefined) throw new Error(`the bundler made no ${ending} of the page`);
    return file.contents;
  };
  return { script: contentsOf('.js'), style: contentsOf('.css') };
}
