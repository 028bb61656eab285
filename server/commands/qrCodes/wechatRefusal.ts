import { DomainError } from '../../domain/errors.ts';
import { failureOf } from '../../wechat/errors.ts';
import type { Failure } from '../../wechat/port.ts';

const refusals: {
  [K in Failure['kind']]: (failure: Extract<Failure, { kind: K }>, cause: unknown) => DomainError;
} = {
  retry: (_failure, cause) => new DomainError('qrCode.wechat_busy', { cause }),
  unknown: (_failure, cause) => new DomainError('qrCode.wechat_busy', { cause }),
  quota: (_failure, cause) => new DomainError('qrCode.wechat_quota', { cause }),
  refused({ errcode, reason: message }, cause) {
    const problems = [{ path: '', code: `wechat.${errcode}`, message }];
    return new DomainError('qrCode.wechat_refused', { problems, cause });
  },
};

/** What staff are told when WeChat made no code. @throws the error itself when it is none of WeChat's */
export function wechatRefusal(error: unknown): DomainError {
  const failure = failureOf(error);
  const refuse = refusals[failure.kind] as (failure: Failure, cause: unknown) => DomainError;
  return refuse(failure, error);
}
