import {
  bindingCode,
  type ConversationState,
  claimCode,
  type Input,
  invitationCode,
  linkCode,
  type Need,
  type Step,
  step,
  type View,
  wants,
} from '../../../../bot/engine/index.ts';
import type { ConversationCase, TurnCase } from './cases.ts';
import { complete, NOW, ownUnit, PHOTO, profile, profileOf, stateAt, view } from './sample.ts';

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
      ...(asked.needs.includes('openCalls') ? { openCalls: given.openCalls ?? [] } : {}),
      ...(given.profile === undefined ? {} : { profile: profileOf(given.profile) }),
      ...(asked.needs.includes('badge') ? { badge: given.badge ?? null } : {}),
      ...(asked.needs.includes('institutions') ? { institutions: hits(given, input) } : {}),
      ...(asked.needs.includes('focusClaims') ? { focusClaims: given.focusClaims ?? [] } : {}),
      ...matterParts(given, asked.needs, input, state),
      ...(asked.needs.includes('yearList') && given.yearList
        ? { yearList: { ...given.yearList, hits: hits(given, input) } }
        : {}),
      ...(asked.needs.includes('invitation') && invitationCode(input)
        ? { invitation: given.invitation ?? null }
        : {}),
      ...(asked.needs.includes('appointment') ? { appointment: given.appointment ?? null } : {}),
      ...(asked.needs.includes('binding') && bindingCode(input) ? { binding: given.binding ?? null } : {}),
      ...onboardingParts(given, asked.needs, input),
      units: asked.needs.includes('units') ? (given.units ?? [ownUnit]) : [],
      ...(asked.needs.includes('activities') ? { activities: activities(given) } : {}),
      ...(asked.needs.includes('documents') ? { documents: documents(given) } : {}),
    });
    const fetched: Input = input.kind === 'image' && !asked.file ? { kind: 'image', file: null } : input;
    const before = state;
    const result = step(state, fetched, seen);
    state = JSON.parse(JSON.stringify(result.state));
    return { turn, input: fetched, before, view: seen, result };
  });
}

function onboardingParts(
  given: NonNullable<ConversationCase['given']>,
  needs: readonly Need[],
  input: Input,
): Partial<View> {
  const isGood = input.kind === 'event' && input.key?.endsWith('GOOD');
  const qrCode = (given.qrCode ?? null) as View['qrCode'];
  return {
    ...(given.left ? { person: { following: false } } : {}),
    // Only this code finds somebody.
    ...(needs.includes('miniPerson') && linkCode(input) === '12345678' ? { miniPerson: 'mini-1' } : {}),
    ...(needs.includes('qrCode') && isGood ? { qrCode } : {}),
  };
}

/** Only `CODE` finds a matter, said just now or kept by the dialog. */
const CODE = '1234567890123456';

function matterParts(
  given: NonNullable<ConversationCase['given']>,
  needs: readonly Need[],
  input: Input,
  state: ConversationState | null,
): Partial<View> {
  const kept = state?.frame.dialog === 'claim' ? state.frame.code : undefined;
  const isRight = (claimCode(input) ?? kept) === CODE;
  return {
    ...(needs.includes('ownMatters') ? { ownMatters: (given.ownMatters ?? []) as View['ownMatters'] } : {}),
    ...(needs.includes('claimedMatter') && isRight
      ? { claimedMatter: (given.claimedMatter ?? null) as View['claimedMatter'] }
      : {}),
    ...(needs.includes('leadOptions')
      ? { leadOptions: { recent: (given.recentLeads ?? []) as View['leadOptions']['recent'] } }
      : {}),
  };
}

/** Like the shell's search: institutions whose name contains what was said. */
function hits({ institutions = [] }: NonNullable<ConversationCase['given']>, input: Input) {
  const said = input.kind === 'text' ? input.text : '';
  return said.length < 2 ? [] : institutions.filter(({ name }) => name.includes(said));
}

function inputOf(turn: TurnCase): Input {
  if (turn.say !== undefined) return { kind: 'text', text: turn.say };
  if (turn.media !== undefined) {
    const kind = turn.media.slice(0, -1) as 'image' | 'voice' | 'video';
    const mime = { image: 'image/jpeg', voice: 'audio/amr', video: 'video/mp4' }[kind];
    return { kind, file: { id: turn.media, mime, size: 1000, sha256: turn.media.slice(-1).repeat(64) } };
  }
  if (turn.send !== undefined) return { kind: turn.send };
  if (turn.event !== undefined) {
    return { kind: 'event', event: turn.event, ...(turn.key === undefined ? {} : { key: turn.key }) };
  }
  if (turn.image === 'ok') return { kind: 'image', file: PHOTO };
  if (turn.image === undefined || turn.image === 'nothing') return { kind: 'image', file: null };
  return { kind: 'image', file: null, problem: turn.image };
}

function activities({ activities: given = [] }: NonNullable<ConversationCase['given']>): View['activities'] {
  return given.map(({ minutes, ...one }) => (minutes === undefined ? one : { ...one, minutes }));
}

function documents({ documents: given = [] }: NonNullable<ConversationCase['given']>): View['documents'] {
  return given.map(({ times = 1, text, ...one }) => ({ ...one, text: text.repeat(times) }));
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
