import type { ClockKind } from '../../../domain/clocks/kinds.ts';
import type { LeadMove } from '../../../domain/leads/machine.ts';
import type { ToldWay } from '../../../domain/leads/messages.ts';
import type { LeadNature, LeadOutcome } from '../../../domain/leads/outcomes.ts';
import type { PauseGround } from '../../../domain/leads/pauses.ts';
import type { LeadDoc } from '../../../models/lead.ts';
import type { Permission } from '../../../permissions/permissions.ts';
import type { StaffContext } from '../../context.ts';
import type { Line } from '../tellReporter.ts';

/** A reason for the file; no reporter reads it. */
interface Reasoned {
  reason: string;
}

/** Words that the reporter reads; without third parties' data and without how the case is worked on (trap 19). */
interface Told {
  text: string;
}

/** What each step is given. Texts are checked for the reporter's name before the step runs. */
export interface StepInputs {
  accept: { assigneeId?: string | undefined; nature?: LeadNature | undefined };
  assign: { assigneeId: string };
  /** `summary` is what the agency or the discipline body reads; `to` is the discipline body. */
  reclassify: Reasoned & {
    as: 'opinion' | 'breach' | 'discipline';
    summary?: string | undefined;
    to?: string | undefined;
  };
  transfer: Reasoned & { to: string; summary: string };
  passDown: Reasoned & { toBureauId: string; summary: string };
  report: { kind: 'police' | 'discipline'; to: string; summary: string };
  merge: Reasoned & { masterNo: string };
  extendVerification: Reasoned & { text?: string | undefined };
  file: Reasoned;
  notFile: Reasoned;
  notify: Told & { by: ToldWay };
  investigate: { officers: readonly string[] };
  extendDecision: Reasoned & { text?: string | undefined };
  pause: Reasoned & { ground: PauseGround; text?: string | undefined };
  resume: Reasoned;
  decide: Reasoned & { outcome: LeadOutcome; lossYuan?: number | undefined };
  delay: Reasoned & { text?: string | undefined };
  feedBack: Told & { by: ToldWay };
  checkReward: Reasoned & { eligible: boolean };
  close: Reasoned;
  reopen: Reasoned;
}

/** What a step changes besides the status. */
export interface StepResult {
  set?: Partial<LeadDoc>;
  unset?: readonly (keyof LeadDoc)[];
  /** A line to the reporter. */
  tell?: Line;
  /** A note for the file. */
  note?: string;
}

/** An open deadline, as far as steps ask for it. */
export interface LeadClock {
  kind: ClockKind;
  state: string;
}

/** One step that staff can take with a lead; a new one is one file and one line in the registry. */
export interface LeadStep<M extends LeadMove> {
  /** What the button says. */
  label: string;
  permission: Permission;
  /** Whether it makes sense with these deadlines of the lead; absent: always. `run` refuses it otherwise. */
  isOffered?(clocks: readonly LeadClock[]): boolean;
  run(context: StaffContext, lead: LeadDoc, input: StepInputs[M]): Promise<StepResult>;
}
