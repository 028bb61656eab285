import { readFileSync } from 'node:fs';
import type { TmplGroup } from 'glass-easel-template-compiler';
import type { Unit } from '../build/readSources.ts';

interface Place {
  line: number;
  character: number;
}

/** A template as TypeScript. */
export interface TypedTemplate {
  path: string;
  code: string;
  /** Where that is in the WXML, from 1; undefined when it is no part of the template. */
  placeOf(from: Place, to: Place): { line: number; column: number } | undefined;
}

/** Lists may be read-only, and a value that may be absent is no list; the compiler's own types know neither. */
const helpers: readonly (readonly [RegExp, string])[] = [
  [
    /^type _ForIndex_<T> = .*$/m,
    'type _ForIndex_<T> = NonNullable<T> extends readonly unknown[] ? number : string | number;',
  ],
  [
    /^type _ForItem_<T> = .*$/m,
    'type _ForItem_<T> = NonNullable<T> extends readonly (infer I)[] ? I : NonNullable<T> extends number | string ? T : NonNullable<T>[keyof NonNullable<T>];',
  ],
  [
    /^type _ForKey_<T, N extends string> = .*$/m,
    'type _ForKey_<T, N extends string> = N extends "*this" ? string | number : N extends keyof _ForItem_<T> ? string | number : _MissingKey_<N>;',
  ],
];

/** Script and template of one unit in one module: the script first, then what it hands to the template. */
export function typedTemplate(
  { group, known, builtins }: { group: TmplGroup; known: ReadonlyMap<string, Unit>; builtins: string },
  unit: Unit,
): TypedTemplate {
  const { path, config } = unit;
  const tags = Object.entries(config.usingComponents).map(([name, to]) => {
    const target = known.get(to.slice(1));
    if (!target) throw new Error(`${path} uses ${to}`);
    return `${JSON.stringify(name)}: _Properties_<typeof import('${filesOf(target)}.wxml')['_unit_']>`;
  });
  const environment = [
    captured(readFileSync(unit.script, 'utf8')),
    prelude,
    `declare const tags: ${builtins} & { ${tags.join('; ')} };`,
    'const { data, methods } = 0 as unknown as _Fields_<typeof _unit_>;',
  ].join('\n');
  const converted = group.getTmplConvertedExpr(path, environment);
  const code = helpers.reduce(
    (text, [pattern, better]) => text.replace(pattern, better),
    converted.code() ?? '',
  );
  return {
    path,
    code,
    placeOf(from, to) {
      const place = converted.getSourceLocation(from.line, from.character, to.line, to.character);
      return place ? { line: (place[0] ?? 0) + 1, column: (place[1] ?? 0) + 1 } : undefined;
    },
  };
}

/** Its files without their ending. */
const filesOf = ({ script }: Unit) => script.replace(/\.[a-z]+$/, '');

/** `Page({…})` says what it is by its type; here it gets a name. */
function captured(script: string): string {
  return script.replace(/^(Page|Component)\(/m, 'export const _unit_ = $1(');
}

/** What built-ins take, as a type; WeChat converts what they get, so anything goes. */
export function builtinsType(properties: Readonly<Record<string, readonly string[]>>): string {
  const types = Object.entries(properties).map(([name, names]) => {
    return `${JSON.stringify(name)}: { ${names.map((one) => `${one}: _Loose_`).join('; ')} }`;
  });
  return `{ ${types.join('; ')} }`;
}

/** Types that every template needs. */
const prelude = [
  'type _Loose_ = ReturnType<typeof JSON.parse>;',
  // A component without data would else have everything.
  'type _Own_<T> = WechatMiniprogram.Component.FilterUnknownType<T>;',
  'type _Fields_<T> = T extends WechatMiniprogram.Component.TypeSignature<infer D, infer P, infer M>',
  ' ? { data: _Own_<D> & WechatMiniprogram.Component.PropertyOptionToData<_Own_<P>>; methods: _Own_<M> } : never;',
  'type _Properties_<T> = T extends WechatMiniprogram.Component.TypeSignature<infer _D, infer P, infer _M>',
  ' ? WechatMiniprogram.Component.PropertyOptionToData<_Own_<P>> : never;',
  'type _MissingKey_<N extends string> = { missingKey: N };',
].join(' ');
