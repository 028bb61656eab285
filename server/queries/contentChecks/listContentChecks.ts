import { contentPurposes } from '../../domain/contentChecks/plan.ts';
import { ContentCheck, type ContentCheckDoc } from '../../models/contentCheck.ts';

/** What came of the content checks of one matter, in the order of the purposes; none for what came by another way. */
export async function listContentChecks(matterNo: string): Promise<ContentCheckDoc[]> {
  const rows = await ContentCheck.find({ matterNo }).lean();
  return rows.sort((a, b) => contentPurposes.indexOf(a.purpose) - contentPurposes.indexOf(b.purpose));
}
