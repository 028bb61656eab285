import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ConversationState,
  type Effect,
  type Input,
  type Step,
  step,
  type View,
  wants,
} from '../../../bot/engine/index.ts';
import type { Draft, Purpose } from '../../../bot/engine/state.ts';
import { textOf } from '../../../bot/fields/types.ts';
import { openForm } from '../../../bot/form/openForm.ts';
import { purposes } from '../../../bot/form/purposes.ts';
import { byteLength, REPLY_LIMIT } from '../../../bot/text/bytes.ts';
import { compact } from '../../../bot/text/normalise.ts';
import { fieldOf, isVisible, validateAnswers } from '../../../server/forms/engine/index.ts';
import { complete, NOW, profile, profileOf, view } from './support/sample.ts';
import { goodInput, type Move, moves, starts } from './support/walk.ts';

/** 1,700 walks are some 103,000 steps. `WALK_RUNS` makes it more or fewer. */
const RUNS = Number(process.env.WALK_RUNS ?? 1700);
const hour = 3_600_000;
const names = Object.keys(purposes) as Purpose[];

interface World {
  now: Date;
  state: ConversationState | null;
  start: string;
  last: Input;
  inForce: boolean;
  profile: View['profile'];
  applications: View['applications'];
  count: number;
  /** The dialogue with the staff, and what they wrote and WeChat did not let through. */
  talk: { open: boolean; waiting: { id: string; text: string }[] };
}

const handedIn = new Map<string, number>();
let steps = 0;
let aged = 0;

it('random walks over every form: fits, loses nothing, takes no answer for another question, hands in nothing invalid', () => {
  fc.assert(
    fc.property(moves, fc.constantFrom(...starts), fc.boolean(), (walk, start, simple) => {
      const world: World = {
        now: NOW,
        state: null,
        start,
        last: { kind: 'text', text: simple ? '大字' : '你好' },
        inForce: start === '走访报告' || start === '意见',
        profile: start === '申请' || start === '补正' ? profile : profileOf('lincang'),
        applications: start === '补正' ? [returnedOne()] : [],
        count: 0,
        talk: { open: false, waiting: [] },
      };
      turn(world, world.last);
      for (const move of walk) take(world, move);
    }),
    { numRuns: RUNS, seed: Number(process.env.WALK_SEED ?? 20261123) },
  );
  // The walks must reach the interesting ends, or they prove little.
  for (const type of [
    'application.submit',
    'application.resubmit',
    'lead.submit',
    'visit.submit',
    'opinion.submit',
    'dialogue.say',
    'dialogue.show',
    'dialogue.close',
  ]) {
    if (RUNS >= 300) expect(handedIn.get(type) ?? 0, type).toBeGreaterThan(RUNS / 300);
  }
  if (RUNS >= 300) expect(aged).toBeGreaterThan(RUNS / 300);
  if (process.env.WALK_REPORT) console.info({ steps, aged, handedIn });
}, 600_000);

function take(world: World, move: Move): void {
  if (move.kind === 'wait') world.now = new Date(world.now.getTime() + move.hours * hour);
  else if (move.kind === 'term') world.inForce = !world.inForce;
  else if (move.kind === 'staff') staff(world, move.ends);
  else if (move.kind === 'newVersion') ageDrafts(world);
  else if (move.kind === 'ruleSet') world.profile = { ...world.profile };
  else turn(world, inputOf(move, world));
}

function staff({ talk, count }: World, ends: boolean): void {
  if (!talk.open) return;
  const words = ends ? '人工对话已由工作人员结束。' : '请带上发票。';
  talk.waiting.push({ id: `line-${count}-${talk.waiting.length}`, text: words });
  if (ends) talk.open = false;
}

/** Drafts that have none of the answers that the new version writes otherwise are as if begun in the old one. */
function ageDrafts(world: World): void {
  const { state } = world;
  if (!state) return;
  const drafts = Object.entries(state.drafts).map(([purpose, draft]) => {
    const isSame = draft.answers.region === undefined && draft.answers.place === undefined;
    const older = { ...draft, form: { ...draft.form, version: 1 } };
    if (draft.form.version !== 2 || !isSame) return [purpose, draft] as const;
    aged += 1;
    return [purpose, older] as const;
  });
  world.state = { ...state, drafts: Object.fromEntries(drafts) };
}

const standingOf = ({ talk }: World) => ({ open: talk.open, answersWait: talk.waiting.length > 0 });

/** While staff talk with the person nothing moves, and nothing is done but to the dialogue. */
function notSilent(world: World, input: Input, { state, effects }: Step): string | null {
  const { frame, drafts } = world.state ?? { frame: undefined, drafts: undefined };
  if (!world.talk.open) return null;
  if (effects.some(({ type }) => type === 'dialogue.close')) return mayEnd(input) ? null : 'ended';
  if (effects.some(({ type }) => !type.startsWith('dialogue.'))) return 'did something';
  const same = JSON.stringify([state.frame, state.drafts]) === JSON.stringify([frame, drafts]);
  return same ? null : 'moved';
}

function mayEnd(input: Input): boolean {
  if (input.kind === 'event') return input.event === 'unsubscribe';
  const words = [
    '结束人工',
    '退出人工',
    '结束人工对话',
    '退出人工对话',
    '结束对话',
    '返回',
    '退出',
    '返回菜单',
  ];
  return words.includes(compact(textOf(input)));
}

function turn(world: World, input: Input): void {
  steps += 1;
  world.last = input;
  const before = world.state;
  const seen = viewOf(world, wants(before, input, standingOf(world)).needs);
  const taken = step(before, input, seen);
  const { state, effects, reply } = taken;
  const where = (): string => JSON.stringify({ input, frame: before?.frame, at: placeOf(before), reply });
  if (reply.kind === 'text' && (byteLength(reply.text) > REPLY_LIMIT || reply.text.endsWith('…')))
    expect.fail(`does not fit: ${where()}`);
  if (state.frame.dialog === 'form' && !state.drafts[state.frame.purpose])
    expect.fail(`no draft: ${where()}`);
  const noise = notSilent(world, input, taken);
  if (noise) expect.fail(`in a dialogue with the staff ${noise}: ${where()}`);
  const stored = JSON.stringify(state);
  if (stored.length > 60_000) expect.fail(`state of ${stored.length}: ${where()}`);
  for (const purpose of names) {
    const problem = lostOrStray(purpose, before, state, { input, effects, now: world.now, seen });
    if (problem) expect.fail(`${purpose} ${problem}: ${where()}`);
  }
  for (const effect of effects) apply(world, effect, { before, seen, where });
  world.state = JSON.parse(stored);
}

function viewOf(world: World, needs: readonly string[]): View {
  const no = String(world.count).padStart(4, '0');
  return view({
    now: world.now,
    person: { following: true, talk: standingOf(world) },
    ...(needs.includes('waitingAnswers') ? { waitingAnswers: [...world.talk.waiting] } : {}),
    profile: world.profile,
    applications: needs.includes('applications') ? world.applications : [],
    ...(needs.includes('appointment') ? { appointment: termOf(world.inForce) } : {}),
    newApplicationNo: `SQ-${no}`,
    newNos: { tip: `XS-${no}`, visit: `ZF-${no}`, opinion: `YJ-${no}`, complaint: `TS-${no}` },
  });
}

function termOf(inForce: boolean): View['appointment'] {
  const days = { termStart: '2025-01-01', termEnd: '2026-12-31' };
  const status = inForce
    ? { status: 'serving', statusLabel: '在聘' }
    : { status: 'expired', statusLabel: '期满' };
  return { id: 'a-1', no: 'PR-1', ...status, ...days, inForce };
}

interface Happened {
  readonly input: Input;
  readonly effects: readonly Effect[];
  readonly now: Date;
  readonly seen: View;
}

/** What is wrong with what a turn did to a draft; null for nothing. */
function lostOrStray(
  purpose: Purpose,
  before: ConversationState | null,
  after: ConversationState,
  happened: Happened,
): string | null {
  const old = before?.drafts[purpose];
  const now = after.drafts[purpose];
  if (!old) {
    // A new draft is empty, or brings along what is corrected, or what was written as a supervisor.
    const brought = purpose === 'correct' || names.some((other) => before?.drafts[other]?.at.kind === 'role');
    return now && !brought && Object.keys(now.answers).length > 0 ? 'began with answers' : null;
  }
  if (!now) return mayVanish(before, old, happened) ? null : 'vanished';
  if (mayBeginAnew(before, old, happened) && Object.keys(now.answers).length === 0) return null;
  if (purpose === 'correct' && now.applicationNo !== old.applicationNo) return null;
  const isOpen = before.frame.dialog === 'form' && before.frame.purpose === purpose;
  const asked = isOpen && old.at.kind === 'field' ? old.at.key : undefined;
  for (const key of new Set([...Object.keys(old.answers), ...Object.keys(now.answers)])) {
    if (JSON.stringify(now.answers[key]) === JSON.stringify(old.answers[key])) continue;
    if (key === asked) continue;
    if (now.answers[key] !== undefined) return `an answer landed in ${key}`;
    const whose = key === 'identity' && now.mode !== old.mode;
    if (!whose && !isHidden(purpose, now, key, happened.seen)) return `${key} was lost`;
  }
  return null;
}

/** Started anew, or too old. */
function mayBeginAnew(before: ConversationState, old: Draft, { input, now }: Happened): boolean {
  const isRestart = before.frame.dialog !== 'form' && ['2', '重新开始'].includes(compact(textOf(input)));
  return now.getTime() - Date.parse(old.savedAt) > 7 * 24 * hour || isRestart;
}

/** A draft ends by being handed in, deleted in so many words, turned into a lead, or as above. */
function mayVanish(before: ConversationState, old: Draft, happened: Happened): boolean {
  const said = compact(textOf(happened.input));
  const isDeleted = old.at.kind === 'cancel' && ['2', '删除'].includes(said);
  return (
    happened.effects.length > 0 || isDeleted || old.at.kind === 'role' || mayBeginAnew(before, old, happened)
  );
}

function isHidden(purpose: Purpose, draft: Draft, key: string, seen: View): boolean {
  const { form } = openForm(purpose, draft, seen);
  const field = fieldOf(form.def, key);
  return field === undefined || !isVisible(field, draft.answers, form.context);
}

function apply(
  world: World,
  effect: Effect,
  { before, seen, where }: { before: ConversationState | null; seen: View; where: () => string },
): void {
  handedIn.set(effect.type, (handedIn.get(effect.type) ?? 0) + 1);
  const at = world.now;
  const { talk } = world;
  if (effect.type === 'dialogue.open') talk.open = true;
  if (effect.type === 'dialogue.close') talk.open = false;
  if (effect.type === 'dialogue.show')
    talk.waiting = talk.waiting.filter(({ id }) => !effect.ids.includes(id));
  if (effect.type === 'application.withdraw') {
    const others = world.applications.filter(({ no }) => no !== effect.no);
    world.applications = [{ no: effect.no, status: 'withdrawn', submittedAt: at, updatedAt: at }, ...others];
  }
  if (!('answers' in effect)) return;
  const purpose = before?.frame.dialog === 'form' ? before.frame.purpose : undefined;
  const draft = purpose && before?.drafts[purpose];
  if (!purpose || !draft) throw new Error(`handed in out of nothing: ${where()}`);
  const { form } = openForm(purpose, draft, seen);
  const { problems } = validateAnswers(form.def, draft.answers, form.context);
  if (problems.length > 0) expect.fail(`invalid: ${JSON.stringify(problems)} ${where()}`);
  if (draft.mode === 'supervisor' && !world.inForce) expect.fail(`without the right: ${where()}`);
  world.count += 1;
  if (effect.type !== 'application.submit' && effect.type !== 'application.resubmit') return;
  const others = world.applications.filter(({ no }) => no !== effect.no);
  world.applications = [{ no: effect.no, status: 'submitted', submittedAt: at, updatedAt: at }, ...others];
}

function inputOf(move: Extract<Move, { kind: 'good' | 'again' | 'text' | 'input' }>, world: World): Input {
  if (move.kind === 'good') return goodInput(world.state, world.start, viewOf(world, []));
  if (move.kind === 'again') return world.last;
  return move.kind === 'text' ? { kind: 'text', text: move.text } : move.input;
}

function placeOf(state: ConversationState | null): unknown {
  return state?.frame.dialog === 'form' ? state.drafts[state.frame.purpose]?.at : undefined;
}

function returnedOne(): View['applications'][number] {
  return {
    no: 'SQ-R',
    status: 'returned',
    submittedAt: NOW,
    updatedAt: NOW,
    reason: '请补正'.repeat(200),
    returnedFields: ['photo', 'health', 'declaration'],
    answers: complete,
  };
}
