import { Evidence } from '../models/evidence.ts';
import { Upload } from '../models/upload.ts';
import { UploadPart } from '../models/uploadPart.ts';

/** Collections and indexes of evidence and uploads: writes inside transactions create neither. */
export async function createEvidence(): Promise<void> {
  for (const model of [Evidence, Upload, UploadPart]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
