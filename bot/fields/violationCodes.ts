import {
  optionsInForce,
  type ViolationCodesField,
  type ViolationOption,
} from '../../server/forms/engine/fields/violationCodes.ts';
import { paginate } from '../text/bytes.ts';
import { compact, halfWidth, oneLine, quoted } from '../text/normalise.ts';
import { isUnknown } from '../text/unknown.ts';
import { type Match, matchOption } from './matchOption.ts';
import { type ChatEnv, type ChatField, type Parsed, refused, textOf } from './types.ts';

/** Bytes of one page of the list: the rest of the 2,048 is for the title, the echo before it and the hints. */
const PAGE_BYTES = 1100;
/** The same in 大字: a few entries at a time. */
const SIMPLE_BYTES = 420;
const NEXT = ['下一页', '下页', '继续看', '接着看', '翻页', '更多'];
const PREVIOUS = ['上一页', '上页', '往回', '第一页'];
const NONE = ['都不是', '以上都不是', '都没有', '没有合适的', '不在里面', '其他', '其它'];
const SEPARATORS = /[,，、;；/+\s。.]+|和|与|及|跟|还有/u;

export const violationCodes: ChatField<ViolationCodesField> = {
  listensTo: 'text',
  instead: '这里请回复数字',
  ask(field, env) {
    const options = optionsInForce(field, env.answers);
    if (options.length === 0)
      return [field.help, '所写的时间里没有可选的情形，请回复“跳过”，或“上一步”核对时间。'];
    return [field.help, pageText(options, Number(env.buffer ?? 0), env)];
  },
  askSimply(field, env) {
    const options = optionsInForce(field, env.answers);
    if (options.length === 0) return ['没有可选的，请回复“跳过”。'];
    return [pageText(options, Number(env.buffer ?? 0), env)];
  },
  parse(input, field, env): Parsed {
    const said = oneLine(textOf(input)).slice(0, 400);
    const word = compact(said);
    const options = optionsInForce(field, env.answers);
    const turned = turnedPage(word, options, env);
    if (turned) return turned;
    if (isUnknown(word) || NONE.includes(word))
      return { kind: 'nothing', why: '请选最接近的一种，回复它前面的数字' };
    const numbers = numbersIn(halfWidth(said), said, options.length);
    if (numbers) {
      const wrong = numbers.find((number) => number < 1 || number > options.length);
      if (wrong !== undefined)
        return refused(quoted(said), `没有第 ${wrong} 种，请回复 1 到 ${options.length} 的数字`);
      return chosen(
        options,
        numbers.map((number) => options[number - 1]?.value ?? ''),
      );
    }
    return byWords(said, options);
  },
  echo: (value, field) => (Array.isArray(value) ? value.map((code) => labelOf(code, field)).join('；') : ''),
};

function turnedPage(word: string, options: readonly ViolationOption[], env: ChatEnv): Parsed | null {
  const { buffer } = env;
  const step = NEXT.includes(word) ? 1 : PREVIOUS.includes(word) ? -1 : 0;
  if (step === 0) return null;
  const last = pagesOf(options, env).length - 1;
  const page = word === '第一页' ? 0 : Math.min(Math.max(Number(buffer ?? 0) + step, 0), last);
  return { kind: 'more', buffer: String(page), say: pageText(options, page, env) };
}

function pagesOf(options: readonly ViolationOption[], { simple }: ChatEnv): string[] {
  return paginate(
    options.map(({ label }, at) => `${at + 1}. ${label}`),
    simple ? SIMPLE_BYTES : PAGE_BYTES,
  );
}

function pageText(options: readonly ViolationOption[], wanted: number, env: ChatEnv): string {
  const pages = pagesOf(options, env);
  const page = Number.isSafeInteger(wanted) ? Math.min(Math.max(wanted, 0), pages.length - 1) : 0;
  const more = page < pages.length - 1 ? '，看后面的请回复“下一页”' : '';
  const count = pages.length > 1 ? `（第 ${page + 1}/${pages.length} 页${more}）\n` : '';
  return `${pages[page] ?? ''}\n${count}请回复数字，可以选几种，例如：1 3。`;
}

/**
 * The numbers that a message consists of: `1 3 5`, `1、3和5`, `135` (where there are not that many entries), 一和三.
 * Null when it is anything else.
 */
function numbersIn(whole: string, said: string, count: number): number[] | null {
  if (/^\d{1,20}$/.test(whole) && !/\s/.test(said)) {
    const number = Number(whole);
    return number <= count || whole.length === 1 ? [number] : [...whole].map(Number);
  }
  const pieces = said
    .normalize('NFKC')
    .split(SEPARATORS)
    .map((piece) => compact(piece))
    .filter((piece) => piece !== '');
  const numbers = pieces.map(numberIn);
  return numbers.length > 0 && numbers.every((number) => number !== null) ? numbers : null;
}

function numberIn(piece: string): number | null {
  const digits = /^(?:第|选)?(\d{1,3})(?:个|种|项|条|号)?$/.exec(piece)?.[1];
  if (digits !== undefined) return Number(digits);
  const numeral = '一二三四五六七八九'.indexOf(piece.replace(/^第|[个种项条号]$/g, ''));
  return piece !== '' && numeral >= 0 && piece.length <= 3 ? numeral + 1 : null;
}

/** By code, or by a part of the label that only one entry has. */
function byWords(said: string, options: readonly ViolationOption[]): Parsed {
  const pieces = said.split(SEPARATORS).filter((piece) => compact(piece) !== '');
  const apart = pieces.map((piece) => wordMatch(piece, options));
  // Labels have separators inside: what means nothing piece by piece may be one of them.
  const matches = apart.some(({ kind }) => kind === 'none') ? [wordMatch(said, options)] : apart;
  const vague = matches.find(({ kind }) => kind === 'many');
  if (vague?.kind === 'many') {
    const numbers = vague.values.map((code) => options.findIndex(({ value }) => value === code) + 1);
    return refused(quoted(said), `可能是第 ${numbers.slice(0, 6).join('、')} 种，请回复数字`);
  }
  const values = matches.flatMap((match) => (match.kind === 'one' ? [match.value] : []));
  if (values.length > 0 && values.length === matches.length) return chosen(options, values);
  return refused(quoted(said), '没有对上列出的情形，请回复前面的数字；都不是请回复“都不是”');
}

function wordMatch(text: string, options: readonly ViolationOption[]): Match {
  const said = compact(text);
  if (said.length < 2) return { kind: 'none' };
  const named = options.map(({ value, label, words = [] }) => ({ value, words: [label, ...words] }));
  const match = matchOption(text, named);
  if (match.kind !== 'none') return match;
  const [first, ...others] = named.filter(({ words }) => words.some((word) => compact(word).includes(said)));
  if (!first) return { kind: 'none' };
  if (others.length === 0) return { kind: 'one', value: first.value };
  return { kind: 'many', values: [first, ...others].map(({ value }) => value) };
}

/** Each once, in the order of the list. */
function chosen(options: readonly ViolationOption[], codes: readonly string[]): Parsed {
  return { kind: 'value', value: options.map(({ value }) => value).filter((code) => codes.includes(code)) };
}

function labelOf(code: unknown, { options }: ViolationCodesField): string {
  return options.find(({ value }) => value === code)?.label ?? String(code);
}
