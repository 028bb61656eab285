import { fieldOf } from '../../server/forms/engine/index.ts';
import { draftOffer, withDraftOf } from '../dialogs/drafts.ts';
import { formOf } from '../form/formOf.ts';
import { contextOf, modeOf, type OpenForm } from '../form/openForm.ts';
import { reminder } from '../form/question.ts';
import { withoutUnbegun } from '../form/unbegun.ts';
import { cutBytes, REPLY_LIMIT } from '../text/bytes.ts';
import { freshState } from './recall.ts';
import type { Refusal } from './refusal.ts';
import type { ConversationState, Draft, Purpose } from './state.ts';
import type { Reply, View } from './types.ts';

/** What the form is bound with. */
type Surroundings = Pick<View, 'profile' | 'bureau' | 'person'>;

/** What the shell stores and says instead of a step whose effect was refused. */
export interface Refused {
  readonly state: ConversationState;
  readonly reply: Reply;
}

/**
 * A command refused an effect. `state` is the one that was given to `step`, because its transaction is undone:
 * the draft is still there. Problems with answers lead back to the questions; anything else leaves the form.
 */
export function refuse(state: ConversationState | null, error: Refusal, given: Surroundings): Refused {
  const known = state ?? freshState(new Date(0));
  const simple = known.simple ?? given.person.simple === true;
  const surroundings = { ...given, person: { ...given.person, simple } };
  const { frame } = known;
  const draft = frame.dialog === 'form' ? known.drafts[frame.purpose] : undefined;
  const fixed = frame.dialog === 'form' && draft ? toFix(frame.purpose, draft, error, surroundings) : null;
  if (fixed && frame.dialog === 'form') {
    const next = withDraftOf(known, frame.purpose, fixed.draft);
    return { state: next, reply: say([error.message, ...messages(error), reminder(fixed)]) };
  }
  // Nothing of a dialogue with the staff was changed, so that it goes on.
  if (frame.dialog === 'human') return { state: known, reply: say([error.message]) };
  const idle = withoutUnbegun({ ...known, frame: { dialog: 'idle' } });
  return { state: idle, reply: say([error.message, ...draftOffer(idle, surroundings.bureau)]) };
}

/** The draft at the first item that was objected to, or null when no item was. */
function toFix(
  purpose: Purpose,
  draft: Draft,
  error: Refusal,
  { profile, bureau, person }: Surroundings,
): OpenForm | null {
  const def = formOf(purpose, draft, { profile, bureau });
  // Only numbering is needed here, so the time of the last change will do.
  const now = new Date(draft.savedAt);
  const roots = error.problems.map(
    ({ path }) => path.replace(/^(?:answers|identity)\./, '').split('.')[0] ?? '',
  );
  const [first, ...queue] = [...new Set(roots)].filter((key) => fieldOf(def, key) !== undefined);
  if (first === undefined) return null;
  const fixed: Draft = { ...draft, at: { kind: 'field', key: first }, queue, misses: 0 };
  const context = contextOf(modeOf(purpose, draft), now);
  const newNames = { no: '', claimCode: '' };
  const simple = person.simple === true;
  return {
    ...{ purpose, draft: fixed, def, context, now, bureau, newNames },
    ...{ recent: [], institutions: [], units: [], simple },
  };
}

const SHOWN = 5;

function messages(error: Refusal): string[] {
  return [
    error.problems
      .slice(0, SHOWN)
      .map(({ message }) => `• ${message}`)
      .join('\n'),
  ];
}

function say(parts: readonly string[]): Reply {
  const text = parts.filter((part) => part !== '').join('\n\n');
  return { kind: 'text', text: cutBytes(text, REPLY_LIMIT) };
}
