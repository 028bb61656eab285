import { Upload } from '../../models/upload.ts';

/** An upload whose file is handed in, or gone, no longer says whose it was, nor what came of it. */
export async function forgetUploader(evidenceId: string): Promise<void> {
  await Upload.updateOne({ evidenceId }, { $unset: { owner: 1, evidenceId: 1, nameSealed: 1 } });
}
