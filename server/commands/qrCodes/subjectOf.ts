import { DomainError } from '../../domain/errors.ts';
import type { QrCodeKind } from '../../domain/qrCodes/kinds.ts';
import { Call } from '../../models/call.ts';
import { Institution } from '../../models/institution.ts';

/** Finds what a code is to stand for in one unit; `null` for the unit itself. */
const finders: Readonly<
  Record<QrCodeKind, (bureauId: string, subject: string) => Promise<{ _id: string } | null>>
> = {
  unit: async () => null,
  call: (bureauId, no) =>
    Call.findOne({ bureauId, no, status: { $in: ['approved', 'published'] } }, { _id: 1 }).lean(),
  institution: (bureauId, code) => Institution.findOne({ bureauId, code }, { _id: 1 }).lean(),
};

const hints: Readonly<Record<QrCodeKind, string>> = {
  unit: '',
  call: '请选一份已批准或已发布、还没有截止的招聘公告。',
  institution: '请从本单位的机构名录里选一家机构。',
};

/**
 * The id of what a code is to stand for; undefined for the unit itself.
 * @param subject number of a call, code of an institution
 * @throws DomainError `input.invalid` for another unit's as for none at all
 */
export async function subjectOf(
  bureauId: string,
  { kind, subject }: { kind: QrCodeKind; subject?: string | undefined },
): Promise<string | undefined> {
  if (kind === 'unit') return undefined;
  const found = subject ? await finders[kind](bureauId, subject) : null;
  if (found) return found._id;
  const problems = [{ path: 'subject', code: 'option', message: hints[kind] }];
  throw new DomainError('input.invalid', { problems });
}
