import type { LetterAuthor } from '../../server/domain/opinions/letterAuthor.ts';
import type { Answers, FormRef } from '../../server/forms/engine/index.ts';

/** How a reporter wants to be known, with what they gave for it; goes to the vault, never into the lead. */
export interface LeadIdentity {
  readonly choice: 'supervisor' | 'named' | 'anonymous';
  readonly name?: string;
  readonly mobile?: string;
  /** Whether an anonymous reporter's WeChat may be remembered, so that news reach them. */
  readonly remember?: boolean;
  readonly wantsReward?: boolean;
  /** The answers themselves, as the form `lead-identity` of that version writes them. */
  readonly form: FormRef;
  readonly answers: Answers;
}

/** A report that staff gave back, with what it said. */
export interface ReturnedReport {
  readonly no: string;
  readonly form: FormRef;
  readonly answers: Answers;
  /** What staff wrote to its author, and when. */
  readonly reason?: string;
  readonly returnedAt: Date;
}

/** A reward of which this person was told; `byCode` for that of the claim code whose case is open. */
export interface OwnRewardSummary {
  /** Of their lead. */
  readonly no: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly claimBy?: string;
  readonly byCode?: true;
  /** How it stands and what comes next, where it does not wait to be claimed; a clause without full stop. */
  readonly stands?: string;
  /** Claimed, and not paid yet: it may still be given up, and the money may wait. */
  readonly mayRefuse?: true;
  readonly mayCollect?: true;
}

/** What a filled form asks for, besides those of an application. */
export type HandInEffect =
  | {
      readonly type: 'lead.submit';
      readonly no: string;
      readonly form: FormRef;
      /** Without anything about who reports. */
      readonly answers: Answers;
      readonly identity: LeadIdentity;
      /** 16 digits, only for an anonymous lead. */
      readonly claimCode?: string;
      /** The person's own recent lead that this one adds to. */
      readonly supplements?: string;
    }
  | { readonly type: 'visit.submit'; readonly no: string; readonly form: FormRef; readonly answers: Answers }
  | {
      readonly type: 'visit.resubmit';
      readonly no: string;
      readonly form: FormRef;
      readonly answers: Answers;
    }
  | {
      readonly type: 'opinion.submit';
      readonly no: string;
      readonly form: FormRef;
      /** Without anything about who wrote a relayed letter. */
      readonly answers: Answers;
      readonly letterAuthor?: LetterAuthor;
    }
  | {
      readonly type: 'complaint.submit';
      readonly no: string;
      readonly form: FormRef;
      readonly answers: Answers;
    }
  | {
      readonly type: 'reward.claim';
      readonly no: string;
      readonly form: FormRef;
      /** For the vault only. */
      readonly answers: Answers;
      readonly claimCode?: string;
    }
  /** The person does not want it; final. */
  | { readonly type: 'reward.refuse'; readonly no: string; readonly claimCode?: string }
  /** What the person says to the renewal of a term. */
  | { readonly type: 'term.consent'; readonly no: string; readonly form: FormRef; readonly answers: Answers }
  /** The answer to an invitation. */
  | {
      readonly type: 'activity.reply';
      readonly no: string;
      readonly form: FormRef;
      readonly answers: Answers;
    };
