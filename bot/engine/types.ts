import type { OfficeRange } from '../../server/domain/bureaus/officeHours.ts';
import type { Answers, FormRef } from '../../server/forms/engine/index.ts';
import type { Profile } from '../../server/profiles/schema.ts';
import type { Speaker } from '../texts/types.ts';
import type { HandInEffect, OwnRewardSummary, ReturnedReport } from './handIns.ts';
import type { InboxEffect, InboxSummary } from './inbox.ts';
import type { FileWanted } from './input.ts';
import type { OnboardingEffect, OnboardingParts } from './onboardingTypes.ts';
import type { ConversationState, InstitutionOption, MatterPurpose } from './state.ts';
import type { TalkEffect, TalkStanding, WaitingAnswer } from './talk.ts';

export type { FileFault, FileWanted, Input, StoredFile } from './input.ts';

/** An application as the chat needs it; newest first in `View.applications`. */
export interface ApplicationSummary {
  readonly no: string;
  /** A status of the application's state machine. */
  readonly status: string;
  /** What people read; without it the profile's label is used. */
  readonly statusLabel?: string;
  readonly submittedAt: Date;
  readonly updatedAt: Date;
  /** The reason of the last decision, in words for the applicant. */
  readonly reason?: string;
  /** Keys of the items to correct, when returned. */
  readonly returnedFields?: readonly string[];
  /** Only for a returned one: what to correct, with the form and mode it was made in. */
  readonly answers?: Answers;
  readonly form?: FormRef;
  readonly mode?: string;
}

/** The term of this person that matters now: the one in force, else the newest. */
export interface AppointmentSummary {
  readonly id: string;
  readonly no: string;
  /** A status of the term's state machine, and what people read for it. */
  readonly status: string;
  readonly statusLabel: string;
  /** `YYYY-MM-DD`, first and last day. */
  readonly termStart: string;
  readonly termEnd: string;
  /** Whether the rights of a supervisor exist today. */
  readonly inForce: boolean;
  /** What the person said to a renewal, once asked. */
  readonly consent?: 'asked' | 'given' | 'declined';
  /** Whether a request to leave waits, and why the last one was turned down. */
  readonly resigning?: boolean;
  readonly resignationReply?: string;
}

/** A unit that people of this account may turn to. */
export interface UnitOption {
  readonly id: string;
  readonly name: string;
  /** The one that this person deals with now. */
  readonly isCurrent: boolean;
  /** Whether that was their own choice. */
  readonly isChosen: boolean;
}

/** An activity that this supervisor was invited to: those to come first, then those with minutes. */
export interface ActivitySummary {
  readonly no: string;
  readonly kindLabel: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly statusLabel: string;
  /** Whether an answer is still taken, and what they said so far. */
  readonly open: boolean;
  readonly replyLabel: string;
  /** Whoever stays away from it is asked why. */
  readonly asksReason?: true;
  /** Once it was closed. */
  readonly minutes?: string;
  /** How many documents go with it; they are read among the documents. */
  readonly materials?: number;
}

/** A document or briefing sent to this supervisor's corps, newest first. */
export interface DocumentSummary {
  readonly no: string;
  readonly kind: string;
  readonly title: string;
  readonly publishedAt: Date;
  readonly text: string;
  readonly read: boolean;
}

/** What a supervisor holds out on the phone. */
export interface BadgeSummary {
  /** What the rule-set of their term calls them. */
  readonly supervisor: string;
  /** What it says about the badge; null where it is silent. */
  readonly duty: 'must_show' | 'must_carry' | null;
  /** Issued certificates, in the document's order. */
  readonly certificates: readonly { readonly kind: string; readonly no: string }[];
  /** Short-lived address of the page; null when there is nothing to show. */
  readonly url: string | null;
}

/** A published call, while its window is open. */
export interface OpenCall {
  readonly id: string;
  readonly title: string;
  /** Last day of the window, `YYYY-MM-DD`. */
  readonly closesOn: string;
}

/** One message of the dialogue about a matter. */
export interface MatterMessage {
  readonly from: 'reporter' | 'office';
  readonly at: Date;
  readonly text: string;
  /** Why the bureau writes, where it is not only a message. */
  readonly label?: string;
}

/** Something that a person handed in, as they may know of it; newest first in `View.ownMatters`. */
export interface MatterSummary {
  readonly no: string;
  /** 举报线索, 走访报告, 意见建议. */
  readonly kindLabel: string;
  readonly statusLabel: string;
  readonly submittedAt: Date;
  /** What happens next, as a clause without full stop, and the last day for it, `YYYY-MM-DD`. */
  readonly next?: string;
  readonly dueOn?: string;
  /** Whether a message is still taken. */
  readonly open: boolean;
  /** Whether the person may still say that they are not satisfied with the answer. */
  readonly mayObject?: boolean;
  /** What only the person can do now, as `next` says it to people in chat. */
  readonly action?: 'claimReward' | 'resubmit' | 'explain';
  /** Oldest first. */
  readonly messages: readonly MatterMessage[];
}

/** A lead of this person's last thirty days (ours), to tell repeats by. */
export interface RecentLead {
  readonly no: string;
  readonly submittedAt: Date;
  readonly targetKind: string;
  /** What the lead calls the target: institution, unit or person. */
  readonly targetName: string;
  readonly institutionId?: string;
  readonly codes: readonly string[];
}

/** Parts of the view that a step looks at only sometimes; the shell loads those that `wants` names, no others. */
export interface ViewParts extends OnboardingParts {
  /** Newest first. */
  readonly applications: readonly ApplicationSummary[];
  /** The person's reports that were given back, the newest return in front. */
  readonly returnedReports: readonly ReturnedReport[];
  /** Rewards of which this person was told: those that wait to be claimed first, the one that runs out first in front. */
  readonly rewards: readonly OwnRewardSummary[];
  readonly appointment: AppointmentSummary | null;
  /** The one that closes first in front. */
  readonly openCalls: readonly OpenCall[];
  /** Units that share the account and appoint supervisors of their own; the account's unit first, then by name. */
  readonly units: readonly UnitOption[];
  readonly activities: readonly ActivitySummary[];
  readonly documents: readonly DocumentSummary[];
  readonly inbox: InboxSummary;
  readonly badge: BadgeSummary | null;
  /** At most eight institutions that the text of this very message may mean, best first. */
  readonly institutions: readonly InstitutionOption[];
  /** The person's open claims of 重点关联监督单位, newest first. */
  readonly focusClaims: readonly { readonly no: string; readonly name: string; readonly state: string }[];
  /** The published yearly list, for supervisors in force; `hits` are what the text of this message finds in it. */
  readonly yearList: YearListSummary | null;
  /** What the person handed in under their own name or WeChat, newest first; anonymous leads are not among them. */
  readonly ownMatters: readonly MatterSummary[];
  /** The matter of the claim code in this very message or, in the dialog `claim`, of its frame; null for a wrong one. */
  readonly claimedMatter: MatterSummary | null;
  /** Looked at when a lead is about to be handed in. */
  readonly leadOptions: { readonly recent: readonly RecentLead[] };
  /** Lines of the staff that have not reached the person. */
  readonly waitingAnswers: readonly WaitingAnswer[];
}

/** The yearly list of contracted institutions as the chat needs it. */
export interface YearListSummary {
  readonly year: number;
  readonly total: number;
  readonly hits: readonly InstitutionOption[];
}

/** The name of a part that must be loaded. */
export type Need = keyof ViewParts;

/** Everything that a step may know about the world. */
export interface View extends ViewParts {
  readonly now: Date;
  readonly bureau: Speaker & {
    readonly id: string;
    /** When the staff read what people write to them, if the bureau says so. */
    readonly officeHours?: readonly OfficeRange[];
  };
  readonly profile: Profile;
  readonly person: {
    readonly following: boolean;
    readonly talk?: TalkStanding;
    /** 大字: short questions, asked one by one. */
    readonly simple?: boolean;
  };
  /** The number that an application submitted in this very step gets. */
  readonly newApplicationNo: string;
  /** The numbers that other things submitted in this very step get. */
  readonly newNos: Readonly<Record<MatterPurpose, string>>;
  /** The code that an anonymous lead submitted in this very step is looked up by: 16 digits. */
  readonly newClaimCode: string;
}

/** What the shell must fetch before `step`. */
export interface Wants {
  /** Fetch and store the file of this input, within these limits. */
  readonly file?: FileWanted | undefined;
  /** Load these parts of the view. */
  readonly needs: readonly Need[];
}

/** What a step asks the shell to do, as commands in the same transaction. */
export type Effect =
  | TalkEffect
  | OnboardingEffect
  | InboxEffect
  | {
      readonly type: 'application.submit';
      readonly no: string;
      readonly mode: string;
      /** Only for the mode `open_call`. */
      readonly callId?: string;
      /** The invitation or recommendation that it uses up. */
      readonly invitationId?: string;
      readonly form: FormRef;
      readonly answers: Answers;
    }
  | {
      readonly type: 'application.resubmit';
      readonly no: string;
      /** The version in which the corrected answers are written: it may be newer than the first one. */
      readonly form: FormRef;
      readonly answers: Answers;
    }
  | { readonly type: 'application.withdraw'; readonly no: string }
  | { readonly type: 'document.read'; readonly no: string }
  | { readonly type: 'term.requestResignation'; readonly no: string; readonly reason?: string }
  | { readonly type: 'term.withdrawResignation'; readonly no: string }
  | {
      readonly type: 'interest.declare';
      readonly institution: { readonly id?: string; readonly name: string };
      readonly interest: string;
      readonly claimsImpartial: boolean;
    }
  | { readonly type: 'focus.propose'; readonly institutionId: string }
  | { readonly type: 'focus.release'; readonly no: string }
  | HandInEffect
  /** A message of the reporter to a matter: their own, or the one of a claim code. */
  | {
      readonly type: 'matter.say';
      readonly no: string;
      readonly text: string;
      readonly claimCode?: string;
      /** They are not satisfied with the answer: it begins again. */
      readonly dissatisfied?: true;
    }
  /** A matter was looked up by its claim code, and found. */
  | { readonly type: 'claim.open'; readonly code: string };

/** The passive reply: at most 2,048 bytes of UTF-8, or nothing. */
export type Reply = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'none' };

/** What a step returns. */
export interface Step {
  readonly state: ConversationState;
  readonly effects: readonly Effect[];
  readonly reply: Reply;
}
