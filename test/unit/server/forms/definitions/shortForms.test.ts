import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyLabels } from '../../../../../server/domain/activities/replies.ts';
import { replyOf } from '../../../../../server/domain/activities/replyOf.ts';
import { consentOf } from '../../../../../server/domain/terms/consentOf.ts';
import { replyChoices } from '../../../../../server/forms/definitions/activityReply/replyChoices.ts';
import { activityReplyV2 } from '../../../../../server/forms/definitions/activityReply/v2.ts';
import { consentChoices } from '../../../../../server/forms/definitions/renewalConsent/consentChoices.ts';
import { renewalConsentV1 } from '../../../../../server/forms/definitions/renewalConsent/v1.ts';
import { type FormDefinition, validateAnswers } from '../../../../../server/forms/engine/index.ts';
import { consentLabels } from '../../../../../server/presenters/term.ts';

const context = { today: '2026-11-23' };

function optionsOf({ fields: [field] }: FormDefinition): readonly string[] {
  return field?.type === 'choice' ? field.options.map(({ value }) => value) : [];
}

describe('renewal-consent@1', () => {
  it('has the two answers that the system and the console know, in the same words', () => {
    expect(optionsOf(renewalConsentV1)).toEqual(Object.keys(consentChoices));
    for (const [said, meant] of Object.entries(consentChoices)) expect(consentLabels[meant]).toBe(said);
  });

  it('asks one question, and no reason', () => {
    expect(validateAnswers(renewalConsentV1, { consent: '不续聘' }, context).ok).toBe(true);
    expect(validateAnswers(renewalConsentV1, {}, context).ok).toBe(false);
    expect(validateAnswers(renewalConsentV1, { consent: '不续聘', reason: '累' }, context).ok).toBe(false);
  });

  it('is consent only in its own words', () => {
    expect(consentOf({ consent: '同意续聘' })).toBe('given');
    fc.assert(
      fc.property(
        fc.anything(),
        (said) => said === '同意续聘' || consentOf({ consent: said }) === 'declined',
      ),
    );
  });
});

describe('activity-reply@2', () => {
  it('has the two answers that the system and the console know, in the same words', () => {
    expect(optionsOf(activityReplyV2)).toEqual(Object.keys(replyChoices));
    for (const [said, meant] of Object.entries(replyChoices)) expect(replyLabels[meant]).toBe(said);
  });

  it('takes a reason for staying away, a note for coming, and never has to have one', () => {
    const ok = (answers: Record<string, string>) => validateAnswers(activityReplyV2, answers, context).ok;
    expect(ok({ answer: '不参加' })).toBe(true);
    expect(ok({ answer: '不参加', reason: '出差' })).toBe(true);
    expect(ok({ answer: '参加', reason: '出差' })).toBe(false);
    expect(ok({ answer: '参加', note: '会晚到' })).toBe(true);
    expect(ok({ answer: '不参加', reason: '事'.repeat(201) })).toBe(false);
  });

  it('carries the words that went with the answer, whichever it was', () => {
    expect(replyOf({ answer: '不参加', reason: '出差' })).toEqual({ answer: 'declined', reason: '出差' });
    expect(replyOf({ answer: '参加', note: '会晚到' })).toEqual({ answer: 'accepted', reason: '会晚到' });
    expect(replyOf({ answer: '参加' })).toEqual({ answer: 'accepted' });
  });
});
