import { describe, expect, it } from 'vitest';
import { appointmentStatuses } from '../../../../../server/domain/appointments/machine.ts';
import { articleWords } from '../../../../../server/domain/articles.ts';
import { messageLabels } from '../../../../../server/domain/messages/labels.ts';
import {
  supervisorStatusMessage,
  termMessageKinds,
} from '../../../../../server/domain/messages/supervisorStatus.ts';
import { firstCheckOn, type TermState, termStep } from '../../../../../server/domain/terms/termStep.ts';
import { onExpiry } from '../../../../../server/profiles/decisions/onExpiry.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

const { all } = loadProfiles();

describe('the step that is due', () => {
  // A term that ends on 29 February: T-60 is 31 December, T-30 is 30 January.
  const term: TermState = { status: 'active', termEnd: '2028-02-29', noticesSent: [], renewed: false };
  const wait = (nextCheckOn: string) => ({ kind: 'wait', nextCheckOn });
  const notice = (name: string, nextCheckOn: string) => ({ kind: 'notice', notice: name, nextCheckOn });
  const cases: [string, string, Partial<TermState>, object][] = [
    ['too early', '2027-12-30', {}, wait('2027-12-31')],
    ['T-60', '2027-12-31', {}, notice('T-60', '2028-01-30')],
    ['a week late', '2028-01-07', {}, notice('T-60', '2028-01-30')],
    ['sent already', '2028-01-07', { noticesSent: ['T-60'] }, wait('2028-01-30')],
    ['T-30', '2028-01-30', { noticesSent: ['T-60'] }, notice('T-30', '2028-03-01')],
    ['both overdue: the more urgent only', '2028-02-10', {}, notice('T-30', '2028-03-01')],
    ['the other is not made up for', '2028-02-11', { noticesSent: ['T-30'] }, wait('2028-03-01')],
    ['the last day', '2028-02-29', { noticesSent: ['T-30'] }, wait('2028-03-01')],
    ['the day after', '2028-03-01', { noticesSent: ['T-30'] }, { kind: 'expire' }],
    ['long after, nobody was told', '2029-01-01', {}, { kind: 'expire' }],
    ['renewed before T-30', '2028-01-30', { noticesSent: ['T-60'], renewed: true }, wait('2028-03-01')],
    ['renewed, over', '2028-03-01', { renewed: true }, { kind: 'expire' }],
    ['under inquiry', '2027-12-31', { status: 'under_inquiry' }, notice('T-60', '2028-01-30')],
    ['not taken up', '2028-03-01', { status: 'appointed' }, { kind: 'none' }],
    ['dismissed', '2028-01-30', { status: 'dismissed' }, { kind: 'none' }],
  ];
  it.each(cases)('%s (%s)', (_what, today, change, step) => {
    expect(termStep({ ...term, ...change }, today)).toEqual(step);
  });

  it('begins sixty days before the last', () => {
    expect(firstCheckOn('2028-02-29')).toBe('2027-12-31');
  });
});

describe('articles in words', () => {
  it.each([
    ['10(5)', '第十条第（五）项'],
    ['9,10(6)', '第九条、第十条第（六）项'],
    ['13', '第十三条'],
    ['20(12)', '第二十条第（十二）项'],
  ])('%s', (article, words) => {
    expect(articleWords(article)).toBe(words);
  });

  it.each(['ours', 'annex2', '通知', '', null, undefined])('%s is none', (article) => {
    expect(articleWords(article)).toBeNull();
  });
});

describe('messages about a term', () => {
  const limits: Record<string, number> = { character_string: 32, thing: 20, phrase: 5, time: 20 };
  const articles = all.flatMap((profile) => [
    onExpiry(profile).article,
    ...(profile.dismissal.grounds?.value.map(({ article }) => article) ?? []),
  ]);
  const consents = [undefined, 'asked', 'given', 'declined'] as const;

  it.each(termMessageKinds)('%s fits the keyword types, whatever the status, article and answer', (kind) => {
    expect(messageLabels[kind]).toBeDefined();
    for (const status of appointmentStatuses) {
      for (const article of [...articles, null]) {
        for (const consent of consents) {
          const facts = { no: 'PZ20261123ABCDEF', status, termEnd: '2028-12-31', article, consent };
          const message = supervisorStatusMessage(kind, { ...facts, updatedAt: new Date() });
          for (const [name, value] of Object.entries(message)) {
            expect([...value].length, name).toBeLessThanOrEqual(limits[name.replace(/\d+$/, '')] ?? 0);
            expect(value, name).not.toMatch(/…|—/);
          }
        }
      }
    }
  });

  it('name the article that ended it', () => {
    const facts = { no: 'PZ1', status: 'dismissed', termEnd: '2028-12-31', updatedAt: new Date() } as const;
    const { thing5 } = supervisorStatusMessage('termClosed', { ...facts, article: '10(2)' });
    expect(thing5).toBe('依据第十条第（二）项，请交回证件');
  });
});
