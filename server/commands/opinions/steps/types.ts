import type { AuthorNoticeName } from '../../../domain/authors/notices.ts';
import type { OpinionMove } from '../../../domain/opinions/machine.ts';
import type { OpinionDoc } from '../../../models/opinion.ts';
import type { Permission } from '../../../permissions/permissions.ts';
import type { StaffContext } from '../../context.ts';

/** What each step is given. `reason` is for the file; the author reads `text`. */
export interface OpinionStepInputs {
  register: { category?: string | undefined };
  /** Exactly one of a handler of the bureau, a section without an account, or a unit below. */
  assign: {
    assigneeId?: string | undefined;
    office?: string | undefined;
    toBureauId?: string | undefined;
    /** 办理意见, where the document wants one. */
    proposal?: string | undefined;
  };
  answer: { text: string };
  delay: { reason: string; text?: string | undefined };
  close: { reason: string };
  reopen: { reason: string };
}

/** What a step changes besides the status. */
export interface OpinionStepResult {
  set?: Partial<OpinionDoc>;
  unset?: readonly (keyof OpinionDoc)[];
  /** A line to the author. */
  tell?: { notice: AuthorNoticeName; text: string };
  /** A note for the file. */
  note?: string;
}

/** One step that staff can take with an opinion; a new one is one file and one line in the registry. */
export interface OpinionStep<M extends OpinionMove> {
  /** What the button says. */
  label: string;
  permission: Permission;
  run(context: StaffContext, opinion: OpinionDoc, input: OpinionStepInputs[M]): Promise<OpinionStepResult>;
}
