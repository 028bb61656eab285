/** The conversation engine: pure. The shell calls `wants`, loads the view, calls `step`, applies the effects. */
export type { ConversationState, Draft, Frame, Purpose } from './state.ts';
export type {
  ApplicationSummary,
  Effect,
  Input,
  OpenCall,
  Refusal,
  Reply,
  Step,
  StoredFile,
  View,
  Wants,
} from './types.ts';
