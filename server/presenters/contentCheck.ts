import type { ContentOutcome } from '../domain/contentChecks/plan.ts';
import { contentCheckInWords } from '../domain/contentChecks/words.ts';
import type { ContentCheckDoc } from '../models/contentCheck.ts';

/** A content check as staff read it. */
export function presentContentCheck(row: ContentCheckDoc) {
  return { at: row.at.toISOString(), text: contentCheckInWords(outcomeOf(row)) };
}

function outcomeOf({ kind, suggest, label, reason }: ContentCheckDoc): ContentOutcome {
  if (kind === 'checked' && suggest) return { kind, suggest, label: label ?? 0 };
  if (kind === 'skipped' && reason) return { kind, reason };
  return { kind: 'failed' };
}
