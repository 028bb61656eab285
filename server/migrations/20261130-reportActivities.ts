import { Report } from '../models/report.ts';

/** Reports are looked up by the inspection that they belong to. */
export async function indexReportActivities(): Promise<void> {
  await Report.createIndexes();
}
