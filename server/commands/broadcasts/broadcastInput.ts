import type { Audience } from '../../domain/broadcasts/audience.ts';
import { type BroadcastKind, broadcastKinds } from '../../domain/broadcasts/kinds.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import type { BroadcastDoc } from '../../models/broadcast.ts';
import { broadcastIssue } from '../../profiles/decisions/broadcastIssue.ts';
import { audienceProblems } from '../../queries/broadcasts/audienceProblems.ts';
import { profileOf } from '../../queries/bureaus/profileOf.ts';
import type { StaffContext } from '../context.ts';
import { findAbout } from './findAbout.ts';

/** What a person writes. */
export interface BroadcastInput {
  kind: BroadcastKind;
  title: string;
  body: string;
  source?: { no?: string | undefined; date?: string | undefined } | undefined;
  /** Number of the matter that it announces. */
  aboutNo?: string | undefined;
  audience: Audience;
}

/** Fields of the row, of what was written. */
export type WrittenFields = Pick<
  BroadcastDoc,
  'kind' | 'article' | 'title' | 'body' | 'sourceNo' | 'sourceDate' | 'about' | 'aboutNo' | 'audience'
>;

/**
 * The fields of a text that this unit may send, to people whom it knows.
 * @throws DomainError `broadcast.kind_refused` with the reason; `input.invalid` for unknown units and matters, all at once
 */
export async function writtenFields(
  context: StaffContext,
  { kind, title, body, source, aboutNo, audience }: BroadcastInput,
): Promise<WrittenFields> {
  const { bureauId } = context.actor;
  const profile = await profileOf(context, bureauId);
  const verdict = broadcastIssue(profile, { kind, agency: context.actor.roles.includes('agency') });
  if (!verdict.ok) throw refusedKind(verdict.reason);
  const problems: Problem[] = await audienceProblems(bureauId, audience);
  const about = aboutNo ? await findAbout(bureauId, kind, aboutNo) : null;
  if (aboutNo && !about) {
    const message = `没有找到已发布的${broadcastKinds[kind].label}“${aboutNo}”，请核对编号。`;
    problems.push({ path: 'aboutNo', code: 'unknown', message });
  }
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  return {
    ...{ kind, article: verdict.article ?? 'ours', title: title.trim(), body: body.trim() },
    ...{ sourceNo: source?.no?.trim() || undefined, sourceDate: source?.date || undefined },
    ...{ about: about ?? undefined, aboutNo: about ? aboutNo : undefined },
    audience: {
      below: audience.below,
      ...{ units: [...audience.units], profiles: [...audience.profiles], levels: [...audience.levels] },
      ...{ specialties: [...audience.specialties], groups: [...audience.groups] },
      tags: [...(audience.tags ?? [])],
    },
  };
}

function refusedKind(message: string): DomainError {
  return new DomainError('broadcast.kind_refused', {
    problems: [{ path: 'kind', code: 'refused', message }],
  });
}
