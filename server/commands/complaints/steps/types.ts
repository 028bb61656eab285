import type { ComplaintStepName } from '../../../domain/complaints/machine.ts';
import type { ComplaintMeasure, Hearing } from '../../../domain/complaints/measures.ts';
import type { ComplaintDoc } from '../../../models/complaint.ts';
import type { Permission } from '../../../permissions/permissions.ts';
import type { Finding } from '../../../profiles/decisions/dismissalGrounds.ts';
import type { StaffContext } from '../../context.ts';
import type { TransferInput } from '../../terms/recordTransfer.ts';

/** What each step is given. `facts` and `text` are read by the supervisor, `reason` and `report` are for the file. */
export interface ComplaintStepInputs {
  register: { supervisorNo: string };
  note: { supervisorNo: string };
  passOn: { supervisorNo?: string | undefined };
  setAside: { reason: string };
  investigate: { investigatorId: string; facts: string };
  propose: {
    founded: boolean;
    heard: Hearing;
    breaches: readonly string[];
    illegal: boolean;
    report: string;
  };
  sendBack: { reason: string };
  dismissComplaint: { text: string };
  uphold: { text: string };
  handle: {
    measure: ComplaintMeasure;
    text: string;
    /** For a dismissal: a ground of the term's document, with the findings that it needs. */
    ground?: string | undefined;
    finding?: Readonly<Partial<Record<Finding, boolean | undefined>>> | undefined;
    /** For a transfer. */
    transfer?: TransferInput | undefined;
  };
}

/** One step that staff can take with a complaint; a new one is one file and one line in the registry. */
export interface ComplaintStep<M extends ComplaintStepName> {
  /** What the button says. */
  label: string;
  permission: Permission;
  /** What it changes besides the status. */
  run(
    context: StaffContext,
    complaint: ComplaintDoc,
    input: ComplaintStepInputs[M],
  ): Promise<Partial<ComplaintDoc>>;
}
