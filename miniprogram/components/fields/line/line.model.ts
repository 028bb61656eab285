import { type Field, type FieldType, isSpoken, wordsOf } from '../../../forms/index';

type Lined = 'text' | 'idNumber' | 'mobile' | 'email' | 'money' | 'region';

/** How one type is written in a line. */
interface LineKind {
  /** Keyboard of WeChat. */
  keyboard: 'text' | 'number' | 'digit' | 'idcard';
  most(field: Field): number;
  toText(value: unknown): string;
  /** What is typed, never empty, as an answer; the engine says what is wrong with it. */
  toAnswer(text: string): unknown;
}

const part = (name: string) => (value: unknown) =>
  typeof value === 'object' && value !== null ? String((value as Record<string, unknown>)[name] ?? '') : '';
const plain = (value: unknown) => (typeof value === 'string' ? value : '');

const kinds: Readonly<Record<Lined, LineKind>> = {
  text: {
    keyboard: 'text',
    most: (field) => ('max' in field ? field.max : 200),
    toText: (value) => (isSpoken(value) ? wordsOf(value) : plain(value)),
    toAnswer: (text) => text,
  },
  idNumber: { keyboard: 'idcard', most: () => 18, toText: plain, toAnswer: (text) => text.toUpperCase() },
  mobile: {
    keyboard: 'number',
    most: () => 11,
    toText: part('number'),
    toAnswer: (number) => ({ number, verified: false }),
  },
  email: { keyboard: 'text', most: () => 254, toText: plain, toAnswer: (text) => text },
  money: {
    keyboard: 'digit',
    most: () => 13,
    toText: (value) => (typeof value === 'number' ? String(value) : plain(value)),
    // What is no number stays as it is typed, so that the engine refuses it.
    toAnswer: (text) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text),
  },
  region: { keyboard: 'text', most: () => 60, toText: part('name'), toAnswer: (name) => ({ name }) },
};

/** What a line needs to know of its field. */
export function lineOf(field: Field, value: unknown): { keyboard: string; most: number; text: string } {
  const kind = kindOf(field.type);
  return { keyboard: kind.keyboard, most: kind.most(field), text: kind.toText(value) };
}

/** The answer that a line of text is; nothing for an empty one. */
export function lineAnswer(field: Field, typed: string): unknown {
  const text = typed.trim();
  return text === '' ? undefined : kindOf(field.type).toAnswer(text);
}

function kindOf(type: FieldType): LineKind {
  return kinds[type as Lined] ?? kinds.text;
}
