import { join } from 'node:path';
import { build } from 'esbuild';
import { readSources, type Sources, type Unit } from '../build/readSources.ts';
import type { Check } from './finding.ts';
import { shippedAssets } from './shippedAssets.ts';

/** Limits of issue 7 in bytes, under WeChat's own 2 MB. */
export const limits = { main: 1.5 * 1024 * 1024, start: 300 * 1024 };

/** What WeChat would ship of the main package, and what of it the start page needs; bytes. */
export interface PackageSize {
  main: number;
  start: number;
}

/** Sizes of the package. */
export const packageSize: Check = {
  async find(root) {
    const size = await packageSizeOf(root);
    return (['main', 'start'] as const).flatMap((part) => {
      if (size[part] <= limits[part]) return [];
      const [is, may] = [size[part], limits[part]].map((bytes) => Math.ceil(bytes / 1024));
      return [
        { path: 'app.json', line: 0, column: 0, message: `${names[part]} is ${is} KB; it may be ${may} KB` },
      ];
    });
  },
};

const names = { main: 'the main package', start: 'the start page' } as const;

/** Measures scripts as WeChat's tools make them (each file compiled), templates, styles, JSON and pictures. */
export async function packageSizeOf(root: string): Promise<PackageSize> {
  const sources = readSources(root);
  const [start = ''] = sources.app.pages;
  const shared = Buffer.byteLength(sources.appWxss) + JSON.stringify(sources.app).length;
  const main = await scriptBytes([sources.appScript, ...sources.units.map(({ script }) => script)]);
  const reached = reachedFrom(sources, start);
  const first = await scriptBytes([sources.appScript, ...reached.map(({ script }) => script)]);
  return {
    main: shared + main + textBytes(sources.units) + shippedAssets(root),
    start: shared + first + textBytes(reached),
  };
}

function reachedFrom({ units }: Sources, path: string, seen = new Set<string>()): Unit[] {
  const unit = units.find((one) => one.path === path);
  if (!unit || seen.has(path)) return [];
  seen.add(path);
  const used = Object.values(unit.config.usingComponents);
  return [unit, ...used.flatMap((to) => reachedFrom({ units } as Sources, to.slice(1), seen))];
}

const textBytes = (units: readonly Unit[]) =>
  units.reduce((sum, { wxml, wxss, config }) => {
    return sum + Buffer.byteLength(wxml) + Buffer.byteLength(wxss) + JSON.stringify(config).length;
  }, 0);

/** Every module that the scripts reach, each once, minified as the tools do. */
async function scriptBytes(scripts: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: [...new Set(scripts)].map((script) => `import ${JSON.stringify(script)};`).join('\n'),
      resolveDir: join(scripts[0] ?? '.', '..'),
      loader: 'ts',
    },
    ...{ bundle: true, write: false, minify: true, format: 'esm', target: 'es2018', charset: 'utf8' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents.length ?? 0;
}
