import type { LeadMove } from '../../../domain/leads/machine.ts';
import { accept } from './accept.ts';
import { assign } from './assign.ts';
import { checkReward } from './checkReward.ts';
import { close } from './close.ts';
import { decide } from './decide.ts';
import { delay } from './delay.ts';
import { extendDecision } from './extendDecision.ts';
import { extendVerification } from './extendVerification.ts';
import { feedBack } from './feedBack.ts';
import { file } from './file.ts';
import { investigate } from './investigate.ts';
import { merge } from './merge.ts';
import { notFile } from './notFile.ts';
import { notify } from './notify.ts';
import { passDown } from './passDown.ts';
import { pause } from './pause.ts';
import { reclassify } from './reclassify.ts';
import { reopen } from './reopen.ts';
import { report } from './report.ts';
import { resume } from './resume.ts';
import { transfer } from './transfer.ts';
import type { LeadStep } from './types.ts';

/** Every step that staff can take with a lead. */
export const leadSteps: { readonly [M in LeadMove]: LeadStep<M> } = {
  accept,
  assign,
  reclassify,
  transfer,
  passDown,
  report,
  merge,
  extendVerification,
  file,
  notFile,
  notify,
  investigate,
  extendDecision,
  pause,
  resume,
  decide,
  delay,
  feedBack,
  checkReward,
  close,
  reopen,
};
