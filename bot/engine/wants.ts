import { formDefinition } from '../../server/forms/definitions/index.ts';
import { fieldOf } from '../../server/forms/engine/index.ts';
import { dialogOf } from '../dialogs/index.ts';
import { chatFieldOf } from '../fields/index.ts';
import { commandOf } from './route.ts';
import type { ConversationState } from './state.ts';
import type { Input, Wants } from './types.ts';

/** What must be fetched before `step`. Most turns of a form need neither. */
export function wants(state: ConversationState | null, input: Input): Wants {
  const command = commandOf(input);
  const open = state?.frame.dialog;
  // The dialog that the message starts, and the one that is running and may take it instead.
  const names = [command, open === 'idle' || open === 'form' ? null : open];
  const needs = names.flatMap((name) => (name ? dialogOf(name).needs : []));
  const file = input.kind === 'image' ? wantedFile(state) : undefined;
  return { needs: [...new Set(needs)], ...(file ? { file } : {}) };
}

/** The limits of the picture that the open question asks for. */
function wantedFile(state: ConversationState | null): Wants['file'] {
  if (state?.v !== 1 || state.frame.dialog !== 'form') return undefined;
  const draft = state.drafts[state.frame.purpose];
  if (draft?.at.kind !== 'field') return undefined;
  const field = fieldOf(formDefinition(draft.form), draft.at.key);
  return field && chatFieldOf(field).file?.(field);
}
