import type { Day } from '../../domain/calendar/days.ts';
import { isPublicMedium } from '../../domain/calls/media.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { CallDoc } from '../../models/call.ts';
import { mayPublishCall } from '../../profiles/decisions/mayPublishCall.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { StaffContext } from '../context.ts';
import { type CallRef, changeCall } from './changeCall.ts';
import { checkAuthority } from './checkAuthority.ts';

/** One place where the call appeared. */
export interface Publication {
  /** A code of the profile's `recruit.callMedia`, or `letter` where it has letters to units. */
  medium: string;
  /** Name of the paper, site or account, or the units that got the letter. */
  place: string;
  /** The day on which it appeared. */
  on: Day;
  /** An `https:` or `http:` address. */
  link?: string | undefined;
}

/**
 * Records that an approved call was published: where, when and under what link, only on media that the
 * document names. From its first day on, people can apply.
 * @throws DomainError as `changeCall`; `call.no_authority`, `input.invalid`
 */
export function publishCall(
  context: StaffContext,
  { publications, ...ref }: CallRef & { publications: readonly Publication[] },
) {
  const { clock, profiles } = context;
  return changeCall(context, ref, {
    move: 'publish',
    permission: 'call.publish',
    async prepare(call) {
      const now = clock.now();
      const profile = profiles.get(call.profile.id, call.profile.version);
      checkAuthority(context, profile, await getBureau(call.bureauId, now));
      const media = publications.map(({ medium }) => medium);
      const verdict = mayPublishCall(profile, { media });
      const problems = [
        ...(verdict.ok ? [] : [{ path: 'publications', code: 'medium', message: verdict.reason }]),
        ...dateProblems(call, publications, beijingDay(now)),
      ];
      if (problems.length > 0) throw new DomainError('input.invalid', { problems });
      const { no, opensOn, closesOn } = call;
      return {
        write: { set: { publications: [...publications], isPublic: media.some(isPublicMedium) } },
        event: { type: 'call.published', data: { no, media: [...new Set(media)], opensOn, closesOn } },
      };
    },
  });
}

function dateProblems(
  { closesOn }: Pick<CallDoc, 'closesOn'>,
  publications: readonly Publication[],
  today: Day,
): Problem[] {
  const early = publications.flatMap(({ on }, i) => {
    const message = '发布日期不能晚于今天：发布之后再来登记。';
    return on > today ? [{ path: `publications.${i}.on`, code: 'date', message }] : [];
  });
  if (closesOn >= today) return early;
  return [...early, { path: 'closesOn', code: 'date', message: '报名截止日期已过，请先修改公告。' }];
}
