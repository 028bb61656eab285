import { DomainError, type Problem } from '../../domain/errors.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { overQuota } from '../../domain/evidence/quota.ts';
import { Evidence } from '../../models/evidence.ts';
import type { CommandContext } from '../context.ts';
import { forgetUploader } from './forgetUploader.ts';
import { recordCustody } from './recordCustody.ts';
import { uploaderIndex } from './uploaderIndex.ts';

/** Files that somebody hands in with a matter. */
export interface Claim {
  /** Of stored evidence, in the order in which people shall see it. */
  ids: readonly string[];
  /** As at the upload. */
  owner: string;
  object: EventObject;
  bureauId: string;
  /** Where problems are said to be. */
  path?: string;
}

/**
 * Makes stored files part of a matter, in the caller's transaction; from then on nothing says who uploaded them.
 * @throws DomainError `input.invalid`: a file that is somebody else's, unknown, handed in already or named twice (which are one and the same answer), or more files than a matter may have
 */
export async function claimEvidence(
  context: CommandContext,
  { ids, owner, object, bureauId, path = 'evidence' }: Claim,
): Promise<void> {
  if (ids.length === 0) return;
  const { clock, crypto } = context;
  const uploadOwner = uploaderIndex(crypto, owner);
  const mine = await Evidence.find({ _id: { $in: ids }, uploadOwner }, { kind: 1 }).lean();
  const earlier = await Evidence.find(
    { 'object.kind': object.kind, 'object.id': object.id },
    { kind: 1 },
  ).lean();
  const problems = ids.flatMap((id, index): Problem[] => {
    const isFirst = ids.indexOf(id) === index;
    if (isFirst && mine.some(({ _id }) => _id === id)) return [];
    const message = '这份材料已经失效或重复，请去掉后重新上传。';
    return [{ path: `${path}.${index}`, code: 'not_claimable', message }];
  });
  const kinds = [...earlier, ...mine].map(({ kind }) => kind);
  problems.push(...overQuota(kinds, path));
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const { matchedCount } = await Evidence.updateMany(
    { _id: { $in: ids }, uploadOwner },
    {
      $set: { object: { kind: object.kind, id: object.id }, bureauId, claimedAt: clock.now() },
      $unset: { uploadOwner: 1, discardAt: 1 },
    },
  );
  if (matchedCount !== ids.length) throw new DomainError('request.conflict');
  for (const id of ids) await forgetUploader(id);
  const data = { objectKind: object.kind, objectId: object.id };
  for (const id of ids) await recordCustody(context, { type: 'evidence.claimed', bureauId, id, data });
}
