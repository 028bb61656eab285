import { join } from 'node:path';
import ts from 'typescript';
import { compileTemplates } from '../build/compileTemplates.ts';
import { readSources, type Unit } from '../build/readSources.ts';
import { builtinProperties } from './builtinTypes.ts';
import type { Check, Finding } from './finding.ts';
import { builtinsType, type TypedTemplate, typedTemplate } from './typedTemplate.ts';

/**
 * Types of what templates show and call: data, properties of components, handlers, tags. Each template becomes
 * TypeScript beside its page; what tsc finds there is said with its place in the WXML.
 */
export const wxmlTypes: Check = {
  async find(root) {
    const { units } = readSources(root);
    const { group, problems } = compileTemplates(root, units);
    if (problems.length > 0) {
      return problems.map(({ path, line, column, message }) => ({
        path,
        line: line + 1,
        column: column + 1,
        message,
      }));
    }
    const known = new Map(units.map((unit) => [unit.path, unit]));
    const builtins = builtinsType(await builtinProperties());
    const templates = new Map(
      units.map((unit) => [fileOf(root, unit), typedTemplate({ group, known, builtins }, unit)]),
    );
    const program = createProgram(root, templates);
    return [...templates].flatMap(([file, template]) => findingsOf(program, file, template));
  },
};

/** Beside the page, so that its imports go on to work; nothing is written. */
const fileOf = (root: string, { path }: Unit) => join(root, `${path}.wxml.ts`);

function createProgram(root: string, templates: ReadonlyMap<string, TypedTemplate>): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2020.d.ts'],
    types: ['miniprogram-api-typings'],
    typeRoots: [join(import.meta.dirname, '..', '..', '..', 'node_modules')],
    ...{ strict: true, noUncheckedIndexedAccess: true, noEmit: true, skipLibCheck: true },
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  const own = (file: string) => templates.get(file)?.code;
  host.getCurrentDirectory = () => root;
  host.readFile = (file) => own(file) ?? readFile(file);
  host.fileExists = (file) => templates.has(file) || fileExists(file);
  host.getSourceFile = (file, version, ...rest) => {
    const code = own(file);
    return code === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, code, version, true);
  };
  return ts.createProgram([...templates.keys()], options, host);
}

function findingsOf(program: ts.Program, file: string, template: TypedTemplate): Finding[] {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} was not read`);
  return program.getSemanticDiagnostics(source).flatMap((diagnostic) => {
    const from = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    const to = source.getLineAndCharacterOfPosition((diagnostic.start ?? 0) + (diagnostic.length ?? 0));
    const place = template.placeOf(from, to);
    // What is wrong in the script is the business of tsc itself.
    if (!place) return [];
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
    // The compiler's TypeScript has no wx:if, so it cannot know what is there inside of one.
    if (/^Type '(.+) \| undefined' is not assignable to type '\1'/.test(text)) return [];
    return [{ path: `${template.path}.wxml`, ...place, message: brief(text) }];
  });
}

/** The types of a whole page or of all built-ins say less than the name that is wrong. */
function brief(message: string): string {
  const tag = /expression of type '"([^"]+)"' can't be used to index/.exec(message)?.[1];
  if (tag) return `no component is called ${tag} here`;
  return message.replace(/ on type '.{60,}'(\.|$)/, '.');
}
