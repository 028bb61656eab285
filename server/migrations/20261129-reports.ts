import { Report } from '../models/report.ts';

/** Collection and indexes of reports. */
export async function createReports(): Promise<void> {
  await Report.createCollection();
  await Report.createIndexes();
}
