/** The conversation engine: pure. The shell calls `wants`, loads the view, calls `step`, applies the effects. */
export { bindingCode } from '../dialogs/bindingCode.ts';
export { claimCode } from '../dialogs/claimCode.ts';
export { inboxWanted } from '../dialogs/inboxWanted.ts';
export { invitationCode } from '../dialogs/invitationCode.ts';
export { linkCode } from '../dialogs/linkCode.ts';
export { testCode } from '../dialogs/testCode.ts';
export type { HandInEffect, LeadIdentity, OwnRewardSummary, ReturnedReport } from './handIns.ts';
export type { InboxMessage, InboxSummary, InboxWanted } from './inbox.ts';
export type { BindingSummary, InvitationSummary, ScannedCode } from './onboardingTypes.ts';
export { hasDrafts, purgedState } from './purged.ts';
export type { Refusal } from './refusal.ts';
export { type Refused, refuse } from './refuse.ts';
export type { ConversationState, Draft, Frame, InstitutionOption, MatterPurpose, Purpose } from './state.ts';
export { step } from './step.ts';
export { type LostFile, noTalk, type TalkEffect, type TalkStanding, type WaitingAnswer } from './talk.ts';
export type {
  ActivitySummary,
  ApplicationSummary,
  AppointmentSummary,
  BadgeSummary,
  DocumentSummary,
  Effect,
  FileFault,
  FileWanted,
  Input,
  MatterMessage,
  MatterSummary,
  Need,
  OpenCall,
  RecentLead,
  Reply,
  Step,
  StoredFile,
  UnitOption,
  View,
  ViewParts,
  Wants,
  YearListSummary,
} from './types.ts';
export { wants } from './wants.ts';
