import { type ContentOutcome, contentPlans } from '../../domain/contentChecks/plan.ts';
import { publicKey, publicWords } from '../../domain/contentChecks/publicWords.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Answers } from '../../forms/engine/index.ts';
import type { Services } from '../context.ts';
import { miniPersonIdOf } from '../mini/miniPersonId.ts';
import type { MiniPerson, MiniPrograms } from '../mini/types.ts';

const unsaid = '“工作单位”请换个说法：这一项以后可能公开，写单位全称和职务就可以。';
const away: ContentOutcome = { kind: 'skipped', reason: 'not_in_mini_program_for_two_hours' };
/** More than any form allows; longer words are refused by the form itself. */
const most = 2_500;

/**
 * Has WeChat look at the words of an application that may be published. Before the transaction, because it asks others. Who
 * writes is known to WeChat by a fresh code of `wx.login` only: we keep no openid (ADR 21). Without one, or when it is stale,
 * nothing is checked, and that is what is kept.
 * @throws DomainError `content.risky` at the field: other people would read it
 */
export async function checkApplicationWords(
  { crypto, miniPrograms }: Pick<Services, 'crypto'> & { miniPrograms: MiniPrograms },
  { personId, accountKey }: MiniPerson,
  { loginCode, answers }: { loginCode: string | undefined; answers: Answers },
): Promise<ContentOutcome> {
  const plan = contentPlans.application;
  if (plan.kind === 'skip') return { kind: 'skipped', reason: plan.reason };
  const words = publicWords(answers);
  if (words === null) return { kind: 'skipped', reason: 'nothing_public' };
  const client = miniPrograms.get(accountKey)?.client;
  if (!client || !loginCode) return away;
  const login = await client.login(loginCode);
  if (login.kind === 'unavailable') return { kind: 'failed' };
  const isSame = login.kind === 'person' && miniPersonIdOf(crypto, accountKey, login.openid) === personId;
  if (!isSame) return away;
  const content = [...words].slice(0, most).join('');
  const check = await client.checkWords({ openid: login.openid, scene: plan.scene, content });
  if (check.kind === 'away') return away;
  if (check.kind === 'unavailable') return { kind: 'failed' };
  if (check.suggest !== 'risky') return check;
  throw new DomainError('content.risky', {
    problems: [{ path: publicKey, code: 'risky', message: unsaid }],
  });
}
