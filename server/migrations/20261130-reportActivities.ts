import { Report } from '../models/report.ts';

/** Reports of an inspection are looked up by it. */
export async function indexReportActivities(): Promise<void> {
  await Report.createIndexes();
}
