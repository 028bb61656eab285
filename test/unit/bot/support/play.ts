import {
  type ConversationState,
  type Input,
  invitationCode,
  type Step,
  step,
  type View,
  wants,
} from '../../../../bot/engine/index.ts';
import type { ConversationCase, TurnCase } from './cases.ts';
import { complete, NOW, PHOTO, profile, stateAt, view } from './sample.ts';

/** One turn as it was played. */
export interface Played {
  readonly turn: TurnCase;
  readonly input: Input;
  readonly before: ConversationState | null;
  readonly view: View;
  readonly result: Step;
}

/** Plays a case; like the shell, it gives the engine only what `wants` asked for, and JSON for a state. */
export function play({ given = {}, turns }: ConversationCase): Played[] {
  let state: ConversationState | null = given.at === undefined ? null : stateAt(given.at, given.draft ?? {});
  let now = NOW;
  return turns.map((turn) => {
    now = new Date(now.getTime() + (turn.wait ?? 0) * 3_600_000);
    const input = inputOf(turn);
    const asked = wants(state, input);
    const bureau = { id: 'bureau-1', name: '测试区医疗保障局' };
    const seen = view({
      now,
      bureau: given.noPhone ? bureau : { ...bureau, phone: '010-12345678' },
      // Like the shell: only what was asked for.
      ...(asked.needs.includes('applications') ? { applications: applications(given) } : {}),
      ...(asked.needs.includes('openCall') ? { openCall: given.openCall ?? null } : {}),
      ...(asked.needs.includes('invitation') && invitationCode(input)
        ? { invitation: given.invitation ?? null }
        : {}),
      ...(asked.needs.includes('appointment') ? { appointment: given.appointment ?? null } : {}),
    });
    const fetched: Input = input.kind === 'image' && !asked.file ? { kind: 'image', file: null } : input;
    const before = state;
    const result = step(state, fetched, seen);
    state = JSON.parse(JSON.stringify(result.state));
    return { turn, input: fetched, before, view: seen, result };
  });
}

function inputOf(turn: TurnCase): Input {
  if (turn.say !== undefined) return { kind: 'text', text: turn.say };
  if (turn.send !== undefined) return { kind: turn.send };
  if (turn.event !== undefined) {
    return { kind: 'event', event: turn.event, ...(turn.key === undefined ? {} : { key: turn.key }) };
  }
  if (turn.image === 'ok') return { kind: 'image', file: PHOTO };
  if (turn.image === undefined || turn.image === 'nothing') return { kind: 'image', file: null };
  return { kind: 'image', file: null, problem: turn.image };
}

function applications(given: NonNullable<ConversationCase['given']>): View['applications'] {
  return (given.applications ?? []).map(
    ({ no, status, statusLabel, reason, returnedFields, answers, change }) => ({
      no,
      status,
      statusLabel: statusLabel ?? profile.wording.applicationStatus?.value[status] ?? status,
      submittedAt: NOW,
      updatedAt: NOW,
      ...(reason === undefined ? {} : { reason }),
      ...(returnedFields === undefined ? {} : { returnedFields }),
      ...(answers === undefined ? {} : { answers: { ...complete, ...change } }),
    }),
  );
}

/** The value at a dotted path, undefined when there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => {
    return typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined;
  }, value);
}
