/** The conversation engine: pure. The shell calls `wants`, loads the view, calls `step`, applies the effects. */
export { invitationCode } from '../dialogs/invitationCode.ts';
export { type Refused, refuse } from './refuse.ts';
export type { ConversationState, Draft, Frame, Purpose } from './state.ts';
export { step } from './step.ts';
export type {
  ApplicationSummary,
  AppointmentSummary,
  Effect,
  Input,
  InvitationSummary,
  Need,
  OpenCall,
  Refusal,
  Reply,
  Step,
  StoredFile,
  View,
  ViewParts,
  Wants,
} from './types.ts';
export { wants } from './wants.ts';
