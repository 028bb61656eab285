import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { StaffContext } from '../context.ts';
import { type CallRef, changeCall } from './changeCall.ts';

/**
 * Records what was announced as the result of a closed call. Applicants are told one by one by the decision on
 * their own application; this is the announcement.
 * @throws DomainError as `changeCall`; `input.invalid`
 */
export function publishResults(context: StaffContext, { text, ...ref }: CallRef & { text: string }) {
  const { clock, crypto } = context;
  return changeCall(context, ref, {
    move: 'publishResults',
    permission: 'call.publish',
    async prepare({ _id }) {
      if (text.trim().length < 10) {
        const message = '请写明选聘结果，至少 10 个字；不要写身份证号、电话和住址。';
        throw new DomainError('input.invalid', { problems: [{ path: 'text', code: 'too_short', message }] });
      }
      const resultsSealed = crypto.seal(text.trim(), `call-results:${_id}`);
      return {
        write: { set: { resultsSealed, resultsOn: beijingDay(clock.now()) } },
        event: { type: 'call.resultsPublished', data: { no: ref.no } },
      };
    },
  });
}
