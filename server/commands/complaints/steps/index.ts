import type { ComplaintStepName } from '../../../domain/complaints/machine.ts';
import { dismissComplaint } from './dismissComplaint.ts';
import { handle } from './handle.ts';
import { investigate } from './investigate.ts';
import { note } from './note.ts';
import { passOn } from './passOn.ts';
import { propose } from './propose.ts';
import { register } from './register.ts';
import { sendBack } from './sendBack.ts';
import { setAside } from './setAside.ts';
import type { ComplaintStep } from './types.ts';
import { uphold } from './uphold.ts';

/** Every step that staff can take with a complaint. */
export const complaintSteps: { readonly [M in ComplaintStepName]: ComplaintStep<M> } = {
  register,
  note,
  passOn,
  setAside,
  investigate,
  propose,
  sendBack,
  dismissComplaint,
  uphold,
  handle,
};
