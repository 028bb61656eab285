import { randomInt, randomUUID } from 'node:crypto';
import { submitApplication } from '../../server/commands/applications/submitApplication.ts';
import { personIdOf } from '../../server/commands/chat/personId.ts';
import type { Services } from '../../server/commands/context.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { checkCharacter } from '../../server/forms/engine/idNumber.ts';
import type { Answers } from '../../server/forms/engine/index.ts';

const given = new Set<string>();

/** A well-formed citizen number of nobody: a made-up area, a birth date in 1962, a random sequence; never twice. */
export function madeUpIdNumber(sex: '男' | '女' = '女'): string {
  for (;;) {
    const sequence = 2 * randomInt(50, 450) + (sex === '男' ? 1 : 0);
    const month = String(randomInt(1, 13)).padStart(2, '0');
    const head = `5001991962${month}${randomInt(10, 29)}${String(sequence).padStart(3, '0')}`;
    if (given.has(head)) continue;
    given.add(head);
    return head + checkCharacter(head);
  }
}

/** Answers that the 18-item application accepts for a self-nomination. */
export function validAnswers(changes: Record<string, unknown> = {}): Answers {
  const agreed = { agreed: true, at: new Date().toISOString() };
  return {
    privacyConsent: agreed,
    name: '林晓梅',
    sex: '女',
    photo: { id: randomUUID(), mime: 'image/jpeg', size: 40_000, sha256: 'ab'.repeat(32) },
    sensitiveConsent: agreed,
    politicalStatus: '群众',
    ethnicGroup: '汉族',
    idNumber: madeUpIdNumber(),
    healthConsent: agreed,
    health: '健康',
    mobile: { number: '13800138000', verified: false },
    inWork: false,
    reason:
      '我退休前做了三十年会计，熟悉票据和账目，平时常陪老人看病买药，愿意用业余时间为大家看好医保基金，时间充裕，也能走动。',
    declaration: { signedName: '林晓梅', date: beijingDay(new Date()) },
    ...changes,
  };
}

/** An application that waits for a decision, of somebody who follows the account. */
export async function submitted(
  services: Services,
  { accountKey, bureauId, openid }: { accountKey: string; bureauId: string; openid: string },
): Promise<{ personId: string; no: string }> {
  const personId = personIdOf(services.crypto, accountKey, openid);
  const no = services.ids.matter('SQ', beijingDay(services.clock.now()));
  const form = { id: 'supervisor-application', version: 2 };
  const context = { ...services, actor: { kind: 'person', id: personId } } as const;
  await submitApplication(context, { personId, bureauId, no, mode: 'self', form, answers: validAnswers() });
  return { personId, no };
}
