import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ConversationState,
  type Effect,
  type Input,
  step,
  type View,
  wants,
} from '../../../bot/engine/index.ts';
import type { Draft, Purpose } from '../../../bot/engine/state.ts';
import { byteLength, REPLY_LIMIT } from '../../../bot/text/bytes.ts';
import { compact } from '../../../bot/text/normalise.ts';
import { fieldOf, isVisible, validateAnswers } from '../../../server/forms/engine/index.ts';
import { complete, definition, NOW, view } from './support/sample.ts';
import { goodInput, type Move, moves } from './support/walk.ts';

const RUNS = Number(process.env.WALK_RUNS ?? 250);
const hour = 3_600_000;

interface World {
  now: Date;
  state: ConversationState | null;
  applications: View['applications'];
  count: number;
  submitted: number;
}

it('random walks: always a reply that fits, no confirmed answer lost, nothing invalid handed in', () => {
  let submitted = 0;
  fc.assert(
    fc.property(moves, fc.boolean(), (walk, returned) => {
      const world: World = {
        now: NOW,
        state: null,
        applications: returned ? [returnedOne()] : [],
        count: 0,
        submitted: 0,
      };
      for (const move of walk) take(world, move);
      submitted += world.submitted;
    }),
    { numRuns: RUNS, seed: Number(process.env.WALK_SEED ?? 20261123) },
  );
  // The walks must reach the interesting end, or they prove little.
  expect(submitted).toBeGreaterThan(RUNS / 20);
}, 60_000);

function take(world: World, move: Move): void {
  if (move.kind === 'wait') {
    world.now = new Date(world.now.getTime() + move.hours * hour);
    return;
  }
  const input = inputOf(move, world.state);
  const { needs } = wants(world.state, input);
  const seen = view({
    now: world.now,
    applications: needs.includes('applications') ? world.applications : [],
    newApplicationNo: `SQ-${world.count}`,
  });
  const before = world.state;
  const { state, effects, reply } = step(before, input, seen);
  const where = JSON.stringify({ input, frame: before?.frame, reply });
  if (reply.kind === 'text') expect(byteLength(reply.text), where).toBeLessThanOrEqual(REPLY_LIMIT);
  if (reply.kind === 'text') expect(reply.text.endsWith('…'), `cut: ${where}`).toBe(false);
  expect(JSON.parse(JSON.stringify(state)), where).toEqual(state);
  if (state.frame.dialog === 'form') expect(state.drafts[state.frame.purpose], where).toBeDefined();
  for (const purpose of ['apply', 'correct'] as const) {
    nothingLost(purpose, before, state, { input, effects, now: world.now, where });
  }
  for (const effect of effects) apply(world, effect, where);
  world.state = JSON.parse(JSON.stringify(state));
}

interface Happened {
  readonly input: Input;
  readonly effects: readonly Effect[];
  readonly now: Date;
  readonly where: string;
}

function nothingLost(
  purpose: Purpose,
  before: ConversationState | null,
  after: ConversationState,
  happened: Happened,
): void {
  const old = before?.drafts[purpose];
  const now = after.drafts[purpose];
  if (!old) return;
  const begun = !now || mayBeginAnew(before, old, happened);
  if (begun) {
    if (!now) expect(mayVanish(before, old, happened), happened.where).toBe(true);
    return;
  }
  for (const [key, value] of Object.entries(old.answers)) {
    if (now.answers[key] === value) continue;
    const asked = old.at.kind === 'field' && old.at.key === key;
    expect(asked || isHidden(now, key, happened.now), `${key}: ${happened.where}`).toBe(true);
  }
}

function isRestart(before: ConversationState, input: Input): boolean {
  return (
    before.frame.dialog === 'apply' &&
    input.kind === 'text' &&
    ['2', '重新开始'].includes(compact(input.text))
  );
}

/** Started anew, or too old. */
function mayBeginAnew(before: ConversationState, old: Draft, { input, now }: Happened): boolean {
  return now.getTime() - Date.parse(old.savedAt) > 7 * 24 * hour || isRestart(before, input);
}

/** A draft ends by being handed in, deleted in so many words, withdrawn with its application, or as above. */
function mayVanish(before: ConversationState, old: Draft, happened: Happened): boolean {
  const { input, effects } = happened;
  const said = input.kind === 'text' ? compact(input.text) : '';
  const deleted = old.at.kind === 'cancel' && ['2', '删除'].includes(said);
  return effects.length > 0 || deleted || mayBeginAnew(before, old, happened);
}

function isHidden(draft: Draft, key: string, now: Date): boolean {
  const field = fieldOf(definition, key);
  const context = { today: now.toISOString().slice(0, 10), mode: draft.mode };
  return field !== undefined && !isVisible(field, draft.answers, context);
}

function apply(world: World, effect: Effect, where: string): void {
  // Nobody in this world is a supervisor in force, so nothing of theirs can be set off.
  const theirs = [
    'activity.reply',
    'document.read',
    'focus.release',
    'term.consent',
    'term.requestResignation',
  ];
  if (theirs.includes(effect.type)) throw new Error(`unexpected ${effect.type}: ${where}`);
  if (!('no' in effect)) return;
  world.submitted += 1;
  const at = world.now;
  const others = world.applications.filter(({ no }) => no !== effect.no);
  if (effect.type === 'application.withdraw') {
    world.applications = [{ no: effect.no, status: 'withdrawn', submittedAt: at, updatedAt: at }, ...others];
    return;
  }
  if (!('answers' in effect)) return;
  const today = new Date(at.getTime() + 8 * hour).toISOString().slice(0, 10);
  const context = { today, mode: 'self', filler: 'applicant' } as const;
  expect(validateAnswers(definition, effect.answers, context).problems, where).toEqual([]);
  expect(effect.answers).not.toHaveProperty('unitOpinion');
  world.count += 1;
  world.applications = [{ no: effect.no, status: 'submitted', submittedAt: at, updatedAt: at }, ...others];
}

function inputOf(move: Exclude<Move, { kind: 'wait' }>, state: ConversationState | null): Input {
  if (move.kind === 'good') return goodInput(state);
  return move.kind === 'text' ? { kind: 'text', text: move.text } : move.input;
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
