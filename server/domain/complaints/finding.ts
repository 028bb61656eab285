import type { Hearing } from './measures.ts';

/** What the investigator proposes. Reasons are for the file; the supervisor reads what the approver writes. */
export interface ComplaintFinding {
  founded: boolean;
  heard: Hearing;
  /** Articles of the document's discipline that were broken; empty for another breach of the document. */
  breaches: readonly string[];
  /** The act was illegal as well. */
  illegal: boolean;
  report: string;
  /** Why the approver sent it back, if they did. */
  returned?: string;
}

/** What the approver decided, in words for the supervisor. */
export interface ComplaintRuling {
  /** Why it is founded or not. */
  reason: string;
  /** What follows, once it is handled. */
  handling?: string;
  /** Article of the measure. */
  article?: string | undefined;
}
