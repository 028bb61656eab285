import { join } from 'node:path';
import { build as esbuild, type Plugin } from 'esbuild';
import { templateCode } from './compileTemplates.ts';
import { miniprogramRoot } from './miniprogramRoot.ts';
import { readSources, type Sources } from './readSources.ts';
import { styleSheets } from './styleSheets.ts';

const runtime = join(import.meta.dirname, '..', 'runtime');

/** A mini program as one script for a browser. */
export interface Build {
  script: string;
  /** Paths of its pages, the start page first. */
  pages: string[];
  ms: number;
}

/**
 * Bundles the mini program with the runtime.
 * @throws Error with every problem of the templates, or esbuild's
 */
export async function build(root = miniprogramRoot): Promise<Build> {
  const since = performance.now();
  const sources = readSources(root);
  const { outputFiles } = await esbuild({
    stdin: { contents: entryOf(sources), resolveDir: runtime, sourcefile: 'mini-program.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    minify: true,
    keepNames: true,
    sourcemap: false,
    charset: 'utf8',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [webConfig(root)],
  });
  const script = outputFiles[0]?.text ?? '';
  return { script, pages: sources.app.pages, ms: performance.now() - since };
}

/** The entry hands the runtime everything that it needs; scripts run when their page or component is registered. */
function entryOf(sources: Sources): string {
  const { app, units, appScript, root } = sources;
  const scripts = units.map(
    ({ path, script }) => `${JSON.stringify(path)}: () => require(${JSON.stringify(script)})`,
  );
  const configs = Object.fromEntries(units.map(({ path, kind, config }) => [path, { kind, config }]));
  return `
    import { start } from ${JSON.stringify(join(runtime, 'start.ts'))};
    import './wxsGlobals.ts';
    const templates = ${templateCode(root, units)};
    void start({
      app: ${JSON.stringify(app)},
      units: ${JSON.stringify(configs)},
      sheets: ${JSON.stringify(styleSheets(sources))},
      templates,
      runApp: () => require(${JSON.stringify(appScript)}),
      scripts: { ${scripts.join(',\n')} },
    });`;
}

/** `miniprogram/config.ts` names the authority's server; in a browser it is the page's own origin. */
function webConfig(root: string): Plugin {
  const own = join(root, 'config');
  return {
    name: 'web config',
    setup({ onResolve }) {
      onResolve({ filter: /(^|\/)config$/ }, ({ path, resolveDir }) =>
        join(resolveDir, path) === own ? { path: join(runtime, 'webConfig.ts') } : undefined,
      );
    },
  };
}
