import {
  bindingCode,
  type ConversationState,
  claimCode,
  type Effect,
  type Input,
  inboxWanted,
  invitationCode,
  linkCode,
  type Need,
  purgedState,
  type Step,
  step,
  testCode,
  type View,
  wants,
} from '../../../../bot/engine/index.ts';
import type { TextOverrides } from '../../../../bot/texts/types.ts';
import type { ConversationCase, TurnCase } from './cases.ts';
import { complete, NOW, ownUnit, PHOTO, profile, profileOf, stateAt, view } from './sample.ts';
import { sent } from './sent.ts';

/** One turn as it was played. */
export interface Played {
  readonly turn: TurnCase;
  readonly input: Input;
  readonly before: ConversationState | null;
  readonly view: View;
  readonly result: Step;
}

/** Plays a case; like the shell, it gives the engine only what `wants` asked for, and JSON for a state. */
export function play({ given = {}, turns }: ConversationCase, texts: TextOverrides = {}): Played[] {
  let state: ConversationState | null = given.at === undefined ? null : stateAt(given.at, given.draft ?? {});
  if (given.purged) state = purgedState(NOW);
  let now = NOW;
  const talk = { open: false, waiting: [...(given.waitingAnswers ?? [])] };
  let ended = false;
  return turns.map((turn) => {
    if (turn.staff === 'close') talk.open = false;
    else if (turn.staff) talk.waiting.push(turn.staff);
    const standing = { open: talk.open, answersWait: talk.waiting.length > 0 };
    now = new Date(now.getTime() + (turn.wait ?? 0) * 3_600_000);
    const input = inputOf(turn);
    ended ||= turn.term === 'ended';
    const { officeHours } = given;
    const bureau = {
      ...{ id: 'bureau-1', name: '测试区医疗保障局', texts },
      ...(officeHours ? { officeHours } : {}),
    };
    const asked = wants(state, input, standing);
    const seen = view({
      now,
      person: { following: true, talk: standing },
      waitingAnswers: asked.needs.includes('waitingAnswers') ? [...talk.waiting] : [],
      bureau: given.noPhone ? bureau : { ...bureau, phone: '010-12345678' },
      // Like the shell: only what was asked for.
      ...(asked.needs.includes('applications') ? { applications: applications(given) } : {}),
      ...(asked.needs.includes('openCalls') ? { openCalls: given.openCalls ?? [] } : {}),
      ...(given.profile === undefined ? {} : { profile: profileOf(given.profile) }),
      ...(asked.needs.includes('badge') ? { badge: given.badge ?? null } : {}),
      ...(asked.needs.includes('institutions') ? { institutions: hits(given, input) } : {}),
      ...(asked.needs.includes('focusClaims') ? { focusClaims: given.focusClaims ?? [] } : {}),
      ...(asked.needs.includes('returnedReports') ? { returnedReports: returnedReports(given) } : {}),
      ...matterParts(given, asked.needs, input, state),
      ...(asked.needs.includes('yearList') && given.yearList
        ? { yearList: { ...given.yearList, hits: hits(given, input) } }
        : {}),
      ...(asked.needs.includes('invitation') && invitationCode(input)
        ? { invitation: given.invitation ?? null }
        : {}),
      ...(asked.needs.includes('appointment') ? { appointment: appointmentOf(given, ended) } : {}),
      ...(asked.needs.includes('binding') && bindingCode(input) ? { binding: given.binding ?? null } : {}),
      ...onboardingParts(given, asked.needs, input),
      units: asked.needs.includes('units') ? (given.units ?? [ownUnit]) : [],
      ...(asked.needs.includes('activities') ? { activities: activities(given) } : {}),
      ...(asked.needs.includes('documents') ? { documents: documents(given) } : {}),
      ...(asked.needs.includes('inbox') ? { inbox: inboxOf(given, state, input) } : {}),
    });
    const fetched: Input = input.kind === 'image' && !asked.file ? { kind: 'image', file: null } : input;
    const before = state;
    const result = step(state, fetched, seen);
    state = JSON.parse(JSON.stringify(result.state));
    for (const effect of result.effects) follow(effect, talk);
    return { turn, input: fetched, before, view: seen, result };
  });
}

/** What the shell would do about a dialogue with the staff. */
function follow(effect: Effect, talk: { open: boolean; waiting: { id: string; text: string }[] }): void {
  if (effect.type === 'dialogue.open') talk.open = true;
  if (effect.type === 'dialogue.close') talk.open = false;
  if (effect.type === 'dialogue.show') {
    talk.waiting = talk.waiting.filter(({ id }) => !effect.ids.includes(id));
  }
}

function appointmentOf(
  { appointment }: NonNullable<ConversationCase['given']>,
  ended: boolean,
): View['appointment'] {
  if (!appointment) return null;
  const over = { status: 'expired', statusLabel: '聘期已满', inForce: false };
  return (ended ? { ...appointment, ...over } : appointment) as View['appointment'];
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
    ...(needs.includes('testRecipient') && testCode(input) === '12345678' ? { testRecipient: 's1' } : {}),
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
    ...(needs.includes('rewards')
      ? {
          rewards: (given.rewards ?? []).filter(
            ({ byCode }) => byCode === undefined || heldCode(state) === CODE,
          ) as View['rewards'],
        }
      : {}),
    ...(needs.includes('leadOptions')
      ? { leadOptions: { recent: (given.recentLeads ?? []) as View['leadOptions']['recent'] } }
      : {}),
  };
}

function heldCode(state: ConversationState | null): string | undefined {
  const frame = state?.frame;
  const isHeld = frame?.dialog === 'claim' || frame?.dialog === 'reward' || frame?.dialog === 'refuseReward';
  return isHeld ? frame.code : undefined;
}

/** Like the shell's search: institutions whose name contains what was said. */
function hits({ institutions = [] }: NonNullable<ConversationCase['given']>, input: Input) {
  const said = input.kind === 'text' ? input.text : '';
  return said.length < 2 ? [] : institutions.filter(({ name }) => name.includes(said));
}

function inputOf(turn: TurnCase): Input {
  const heard = turn.heard === undefined ? {} : { recognition: turn.heard };
  const menu = turn.menuId === undefined ? {} : { menuId: turn.menuId };
  if (turn.say !== undefined) return { kind: 'text', text: turn.say, ...menu };
  if (turn.media !== undefined) {
    const kind = turn.media.slice(0, -1) as 'image' | 'voice' | 'video';
    const mime = { image: 'image/jpeg', voice: 'audio/amr', video: 'video/mp4' }[kind];
    const file = { id: turn.media, mime, size: 1000, sha256: turn.media.slice(-1).repeat(64) };
    return kind === 'voice' ? { kind, file, ...heard } : { kind, file };
  }
  if (turn.send === 'voice') return { kind: 'voice', ...heard };
  if (turn.send !== undefined) return sent(turn.send);
  if (turn.event !== undefined) {
    return { kind: 'event', event: turn.event, ...(turn.key === undefined ? {} : { key: turn.key }) };
  }
  if (turn.image === 'ok') return { kind: 'image', file: PHOTO };
  if (turn.image === undefined || turn.image === 'nothing') return { kind: 'image', file: null };
  return { kind: 'image', file: null, problem: turn.image };
}

function activities({ activities: given = [] }: NonNullable<ConversationCase['given']>): View['activities'] {
  return given.map(({ minutes, asksReason, ...one }) => ({
    ...one,
    ...(asksReason ? { asksReason } : {}),
    ...(minutes === undefined ? {} : { minutes }),
  }));
}

function returnedReports({ returnedReports: given = [] }: NonNullable<ConversationCase['given']>) {
  const form = { id: 'visit-report', version: 1 };
  return given.map((one) => ({ ...one, form })) as unknown as View['returnedReports'];
}

function documents({ documents: given = [] }: NonNullable<ConversationCase['given']>): View['documents'] {
  return given.map(({ times = 1, text, ...one }) => ({ ...one, text: text.repeat(times) }));
}

/** Like the shell: nine at a time. */
function inboxOf(
  { inbox: given = [] }: NonNullable<ConversationCase['given']>,
  state: ConversationState | null,
  input: Input,
): View['inbox'] {
  const wanted = inboxWanted(state?.frame, input);
  if (wanted.kind === 'these') {
    return { items: given.filter(({ id }) => wanted.ids.includes(id)), unread: 0, more: false };
  }
  const from = wanted.kind === 'after' ? given.findIndex(({ id }) => id === wanted.id) + 1 : 0;
  const unread = given.filter(({ read }) => !read).length;
  return { items: given.slice(from, from + 9), unread, more: given.length > from + 9 };
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
