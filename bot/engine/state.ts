import type { Answers, FormRef } from '../../server/forms/engine/index.ts';
import type { Over } from './asked.ts';

/**
 * What is remembered between two messages: plain JSON, stored encrypted. `v` grows when the shape changes
 * (`migrateState` reads the old ones).
 */
export interface ConversationState {
  readonly v: 1;
  /** Time of the last step, ISO. */
  readonly updatedAt: string;
  /** Where the conversation stands. */
  readonly frame: Frame;
  /** Half-filled forms by purpose; kept seven days after their last change. */
  readonly drafts: Readonly<Partial<Record<Purpose, Draft>>>;
  /** 大字: short questions, one a message. Kept on the person's row as well, which outlives this. */
  readonly simple?: boolean;
  /** Something half filled was deleted while they were away, and they have not been told yet. */
  readonly purged?: true;
  /** The question before the open one, while late answers to it may come. */
  readonly over?: Over;
  /** Invitation codes in a row that were wrong, and when the last one was, ISO. */
  readonly wrongCodes?: { readonly count: number; readonly at: string };
  /** What a scanned code stands for, until the dialog that uses it. */
  readonly scanned?: Scanned;
}

/** A call to answer or an institution to report, by the code that was scanned, ISO time `at`. */
export type Scanned =
  | { readonly kind: 'call'; readonly id: string; readonly at: string }
  | { readonly kind: 'institution'; readonly institution: InstitutionOption; readonly at: string };

/** Why a form is being filled. */
export type Purpose =
  | 'apply'
  | 'correct'
  | 'tip'
  | 'visit'
  | 'correctVisit'
  | 'opinion'
  | 'complaint'
  | 'reward'
  | 'renewal'
  | 'activity';

/** Forms of an application: they come from the document. All others are the same everywhere. */
export type ApplicationPurpose = 'apply' | 'correct';

/** Forms about a matter that has its number already. */
export type FollowUpPurpose = 'correctVisit' | 'reward' | 'renewal' | 'activity';

/** What people hand in besides applications, as something new: a lead, a report of a visit, an opinion, a complaint. */
export type MatterPurpose = Exclude<Purpose, ApplicationPurpose | FollowUpPurpose>;

/** The running dialog and its stage. */
export type Frame =
  | { readonly dialog: 'idle' }
  /** Choosing: continue or restart a draft; or the mode of a new application. */
  | { readonly dialog: 'apply'; readonly stage: 'draft' | 'mode' }
  | { readonly dialog: 'form'; readonly purpose: Purpose }
  /** Continue or restart a draft; or what is taken and how it is kept, before the first question. */
  | { readonly dialog: MatterPurpose; readonly stage: 'draft' | 'before' }
  /** Own matters: the numbered list, then one of them (`no`), then what to say to it. */
  | {
      readonly dialog: 'matters';
      readonly nos: readonly string[];
      readonly no?: string;
      readonly page?: number;
      readonly writing?: true;
      /** What is being written is why they are not satisfied. */
      readonly objecting?: true;
      /** What was typed after a notice, until the person says whether it is meant for this matter. */
      readonly unsent?: string;
    }
  /**
   * The matter of a claim code, open for reading and answering; or (`keep`) a code just given, until it is written
   * down. The code is kept only as long as this is open.
   */
  | {
      readonly dialog: 'claim';
      readonly code?: string;
      readonly no?: string;
      readonly page?: number;
      readonly writing?: true;
      readonly keep?: string;
    }
  | { readonly dialog: 'withdraw'; readonly no: string }
  /** Which of several returned matters to correct. */
  | { readonly dialog: 'correct'; readonly nos: readonly string[] }
  /** Which reward to claim; the code is that of the anonymous case that was open. */
  | { readonly dialog: 'reward'; readonly nos: readonly string[]; readonly code?: string }
  /** Which reward to give up, and, once there is one (`no`), whether they are sure. */
  | {
      readonly dialog: 'refuseReward';
      readonly nos: readonly string[];
      readonly no?: string;
      readonly code?: string;
    }
  /** Choosing a unit: the page of the list, from 0, and what its names must contain. */
  | { readonly dialog: 'unit'; readonly page: number; readonly search?: string }
  /** A numbered list that was shown, or one text that is being read page by page. */
  | { readonly dialog: 'activities'; readonly nos: readonly string[]; readonly page?: number }
  | { readonly dialog: 'documents'; readonly nos: readonly string[]; readonly page?: number }
  /** Messages that were listed, by id. */
  | { readonly dialog: 'inbox'; readonly ids: readonly string[] }
  | { readonly dialog: 'resign'; readonly no: string; readonly stage: 'confirm' | 'reason' }
  /** Which institution (by name, then from `options`), what relation, whether it matters. */
  | {
      readonly dialog: 'interest';
      readonly options?: readonly InstitutionOption[];
      /** Chosen from ours (`id`), or named by the person. */
      readonly institution?: { readonly id?: string; readonly name: string };
      readonly type?: string;
    }
  /** Which institution to claim; `options` are institutions, or own claims (`no`) to give up. */
  | { readonly dialog: 'focus'; readonly options?: readonly InstitutionOption[] }
  | { readonly dialog: 'yearList' }
  /** Staff talk with the person; `back` is the form, or the claim code to write down, that was open before. */
  | { readonly dialog: 'human'; readonly back?: Frame }
  /** Waiting for the code of an invitation or recommendation. */
  | { readonly dialog: 'invitation' };

/** One of the institutions that a person chooses from. */
export interface InstitutionOption {
  readonly id: string;
  readonly name: string;
  readonly district?: string;
}

/** A half-filled form with the place in it. */
export interface Draft {
  readonly form: FormRef;
  readonly mode: string;
  readonly callId?: string;
  /** The invitation or recommendation that opened this mode. */
  readonly invitationId?: string;
  /** The person's own recent lead that this one adds to; `isNew` once they said that it adds to none. */
  readonly supplements?: string;
  readonly isNew?: true;
  /** The institution at which a code was scanned: offered where one is asked for. */
  readonly suggested?: InstitutionOption;
  /** The application that is being corrected. */
  readonly applicationNo?: string;
  /** The matter that the form is about, where it has its number already. */
  readonly matterNo?: string;
  /** What that matter is called, where it is said in the end. */
  readonly title?: string;
  /** The claim code that opens that matter, where it is an anonymous one. */
  readonly claimCode?: string;
  readonly answers: Answers;
  /** Optional fields that the person passed over. */
  readonly passed: readonly string[];
  /** Fields to ask before all others, in this order (items flagged by staff, answers to look at again). */
  readonly queue: readonly string[];
  readonly at: Place;
  /** What was sent towards an answer that is not finished yet. */
  readonly buffer?: { readonly key: string; readonly text: string };
  /** Bad answers in a row to the question at `at`. */
  readonly misses: number;
  /** A page of a long text on view, from 0. */
  readonly page?: number;
  /** Time of the last change, ISO: seven days later the draft is dropped. */
  readonly savedAt: string;
}

/** The question that is open. */
export type Place =
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'summary' }
  /** A lead like one handed in lately: does this add to that one (`no`), or is it new? */
  | { readonly kind: 'repeat'; readonly no: string }
  /** The right to hand it in has gone meanwhile, and it is asked what becomes of it. */
  | { readonly kind: 'role'; readonly from: Place }
  /** 取消 was said and is asked back; `from` is where to return to. */
  | { readonly kind: 'cancel'; readonly from: Place };
