import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import type { Unit } from './readSources.ts';
import { rewriteWxs } from './rewriteWxs.ts';

/** What the compiler says about one place of a template; lines and columns from 0. */
export interface TemplateProblem {
  path: string;
  line: number;
  column: number;
  message: string;
}

interface Warning {
  isError: boolean;
  message: string;
  startLine: number;
  startColumn: number;
}

/** All templates of a mini program, with what they import and their WXS, in one group. */
export interface Templates {
  group: TmplGroup;
  problems: TemplateProblem[];
}

/** Compiles WXML; problems are returned, so that a check can show all of them. */
export function compileTemplates(root: string, units: readonly Pick<Unit, 'path' | 'wxml'>[]): Templates {
  const group = new TmplGroup();
  const problems: TemplateProblem[] = [];
  const seen = new Set<string>();
  const add = (path: string, wxml: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const warning of group.addTmpl(path, wxml) as Warning[]) {
      const { startLine: line, startColumn: column, message } = warning;
      problems.push({ path: `${path}.wxml`, line, column, message });
    }
    for (const imported of group.getDirectDependencies(path) as string[]) addFile(imported, path);
    for (const script of group.getScriptDependencies(path) as string[]) addScript(script, path);
  };
  const missing = (path: string, by: string) =>
    problems.push({ path: `${by}.wxml`, line: 0, column: 0, message: `${path} is missing` });
  const addFile = (path: string, by: string) => {
    const file = join(root, `${path}.wxml`);
    if (existsSync(file)) add(path, readFileSync(file, 'utf8'));
    else missing(`${path}.wxml`, by);
  };
  const scripts = new Set<string>();
  const addScript = (path: string, by: string) => {
    if (scripts.has(path)) return;
    scripts.add(path);
    const file = join(root, `${path}.wxs`);
    if (existsSync(file)) group.addScript(path, rewriteWxs(readFileSync(file, 'utf8')));
    else missing(`${path}.wxs`, by);
  };
  for (const { path, wxml } of units) add(path, wxml);
  return { group, problems };
}

/** The compiled group as one JavaScript expression. @throws Error with every problem */
export function templateCode(root: string, units: readonly Pick<Unit, 'path' | 'wxml'>[]): string {
  const { group, problems } = compileTemplates(root, units);
  if (problems.length > 0) {
    throw new Error(
      problems
        .map(({ path, line, column, message }) => `${path}:${line + 1}:${column + 1} ${message}`)
        .join('\n'),
    );
  }
  return group.getTmplGenObjectGroups();
}
