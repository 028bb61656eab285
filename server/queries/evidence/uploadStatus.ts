import type { CommandContext } from '../../commands/context.ts';
import { findUpload } from '../../commands/evidence/findUpload.ts';
import { partCount } from '../../commands/evidence/startUpload.ts';
import { evidenceLimits } from '../../domain/evidence/limits.ts';
import { UploadPart } from '../../models/uploadPart.ts';

/**
 * How far an upload is, for going on after a broken line.
 * @throws DomainError `upload.not_found`
 */
export async function uploadStatus(context: CommandContext, { id, owner }: { id: string; owner: string }) {
  const { size, evidenceId, expiresAt } = await findUpload(context, { id, owner });
  const parts = partCount(size);
  const there = await UploadPart.find({ uploadId: id }, { n: 1 }).sort({ n: 1 }).lean();
  return {
    ...{ id, size, partBytes: evidenceLimits.partBytes, parts },
    // A finished file has no parts any more and needs none: whoever lost the answer only asks for it again.
    stored: evidenceId ? Array.from({ length: parts }, (_, n) => n) : there.map(({ n }) => n),
    evidenceId: evidenceId ?? null,
    expiresAt: expiresAt.toISOString(),
  };
}
