import {
  type ConversationState,
  type Effect,
  type Input,
  step,
  type View,
} from '../../../../bot/engine/index.ts';
import type { Draft, Purpose } from '../../../../bot/engine/state.ts';
import { formOf } from '../../../../bot/form/formOf.ts';
import { type Field, fieldOf, isRequired } from '../../../../server/forms/engine/index.ts';
import { ID_NUMBER, PHOTO } from './sample.ts';

/** What somebody says to a field, attempt by attempt: the first that is understood ends it. */
type Sayings = readonly (string | Input)[];

const byType: { readonly [T in Field['type']]?: Sayings } = {
  consent: ['同意'],
  idNumber: [ID_NUMBER],
  mobile: ['13800138000'],
  yesNo: ['是'],
  choice: ['1'],
  multiChoice: ['1'],
  violationCodes: ['1', '完成'],
  email: ['zhangsan@example.com'],
  money: ['200'],
  period: ['昨天'],
  region: ['某某县某某镇', '1', '是'],
  location: ['某某镇正街 12 号'],
  institution: ['某某镇卫生院', '1', '是'],
  photo: [{ kind: 'image', file: PHOTO }],
  evidence: [{ kind: 'image', file: PHOTO }, '完成'],
  longText: [
    '药房墙上没有公示价格，抽看三张清单，有一张重复收了挂号费，已经请他们核对，希望尽快退还。',
    '完成',
  ],
  declaration: ['张三'],
};

/** What was asked, heard and handed in. */
export interface WalkedForm {
  readonly asked: string[];
  readonly replies: string[];
  readonly effects: readonly Effect[];
}

/** A walk through a form from its first word; `says` overrides what is said to a field. Optional fields are answered too. */
export function walkForm(
  purpose: Purpose,
  seen: View,
  { start, says = {} }: { start: string; says?: Readonly<Record<string, Sayings>> },
): WalkedForm {
  const asked: string[] = [];
  const replies: string[] = [];
  let effects: readonly Effect[] = [];
  let state: ConversationState | null = null;
  let input: Input = { kind: 'text', text: start };
  let tries = 0;
  for (let turns = 0; turns < 120 && !handsIn(effects); turns += 1) {
    const result = step(state, input, seen);
    effects = result.effects;
    const said = result.reply.kind === 'text' ? result.reply.text : '';
    replies.push(said);
    state = JSON.parse(JSON.stringify(result.state)) as ConversationState;
    const draft: Draft | undefined = state.drafts[purpose];
    const field = draft?.at.kind === 'field' ? openField(purpose, draft, seen) : undefined;
    if (!field || !draft) {
      input = { kind: 'text', text: draft ? closing(said) : '1' };
      continue;
    }
    tries = asked.at(-1) === field.key ? tries + 1 : 0;
    if (tries === 0) asked.push(field.key);
    input = inputFor(field, draft, says[field.key] ?? byType[field.type] ?? ['张三某某处'], tries);
  }
  return { asked, replies, effects };
}

function handsIn(effects: readonly Effect[]): boolean {
  return effects.some((effect) => 'answers' in effect);
}

function openField(purpose: Purpose, draft: Draft, seen: View): Field | undefined {
  return draft.at.kind === 'field' ? fieldOf(formOf(purpose, draft, seen), draft.at.key) : undefined;
}

/** Reads every page of the summary before handing in. */
const closing = (said: string): string => (said.includes('下一页') ? '下一页' : '提交');

function inputFor(field: Field, draft: Draft, sayings: Sayings, tries: number): Input {
  const saying = sayings[tries] ?? (isRequired(field, draft.answers, { today: '2026-11-23' }) ? '1' : '跳过');
  return typeof saying === 'string' ? { kind: 'text', text: saying } : saying;
}
