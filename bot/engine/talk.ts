import type { EvidenceItem } from '../../server/forms/engine/fields/evidence.ts';

/** How a person stands with the staff: whether a dialogue is open, and whether answers of theirs wait to be shown. */
export interface TalkStanding {
  readonly open: boolean;
  readonly answersWait: boolean;
}

/** Nobody has asked for a person. */
export const noTalk: TalkStanding = { open: false, answersWait: false };

/** A line to the person that WeChat did not let through yet, oldest first. */
export interface WaitingAnswer {
  readonly id: string;
  readonly text: string;
}

/** Why a file that was sent into a dialogue is not in it. */
export type LostFile = 'too_large' | 'wrong_type' | 'failed';

/** What the engine asks for around a dialogue with the staff. Nothing in it says what else the person does here. */
export type TalkEffect =
  | { readonly type: 'dialogue.open' }
  /** A message of the person, as they sent it; `file` is stored already. */
  | {
      readonly type: 'dialogue.say';
      readonly text: string;
      readonly file?: EvidenceItem;
      readonly lost?: LostFile;
    }
  /** Answers that the reply of this very turn brings. */
  | { readonly type: 'dialogue.show'; readonly ids: readonly string[] }
  /** By the person: they said so, or they stopped following. */
  | { readonly type: 'dialogue.close' };
