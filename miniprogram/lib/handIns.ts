import type { RawCall } from '../api/createRequest';
import type { Draft, DraftPurpose } from './drafts.model';
import type { FormPurpose } from './formPurpose';
import { claimOf } from './heldClaim';
import type { OutboxKind } from './outbox.model';

/** What becomes of a filled form. */
interface HandIn {
  form: FormPurpose;
  kind: OutboxKind;
  title: string;
  /** Page on which it is filled. */
  page: string;
  path: string;
  /** Something of it may be published: WeChat looks at the words, by a fresh code of who is here (ADR 21). */
  isLookedAt?: true;
  /** What the body has besides client id, form and answers; `own` are the answers that are kept apart. */
  more(draft: Draft, own: Record<string, unknown>): Record<string, unknown>;
}

const nothing = () => ({});

/** What each kind of form is handed in as. */
export const handIns: Readonly<Record<DraftPurpose, HandIn>> = {
  apply: {
    ...{ form: 'apply', kind: 'application', title: '监督员申请', page: '/pages/apply/apply' },
    ...{ path: '/api/mini/applications', isLookedAt: true },
    more: ({ about: { mode, callId } }) => ({ mode, ...(callId ? { callId } : {}) }),
  },
  correct: {
    ...{ form: 'apply', kind: 'application', title: '申请补正', page: '/pages/apply/apply' },
    ...{ path: '/api/mini/applications/{no}/resubmit', isLookedAt: true },
    more: nothing,
  },
  lead: {
    ...{ form: 'lead', kind: 'lead', title: '举报线索', page: '/pages/tip/tip' },
    path: '/api/mini/leads',
    more: ({ about }, identity) => ({ identity, ...(about.confirmedNew ? { confirmedNew: true } : {}) }),
  },
  report: {
    ...{ form: 'report', kind: 'report', title: '走访报告', page: '/pages/report/report' },
    path: '/api/mini/reports',
    more: nothing,
  },
  correctReport: {
    ...{ form: 'report', kind: 'report', title: '走访报告补正', page: '/pages/report/report' },
    path: '/api/mini/reports/{no}/resubmit',
    more: nothing,
  },
  reward: {
    ...{ form: 'reward', kind: 'reply', title: '领取奖励的申请', page: '/pages/rewards/rewards' },
    path: '/api/mini/rewards/{no}/claim',
    // The code of an anonymous lead is in no draft: those are kept on the server as well.
    more: ({ about: { no = '' } }) => claimOf(no),
  },
  opinion: {
    ...{ form: 'opinion', kind: 'opinion', title: '意见建议', page: '/pages/opinion/opinion' },
    path: '/api/mini/opinions',
    more: (_draft, letter) => ({ letter }),
  },
};

/** The call that hands a draft in; `apart` are the keys of the answers that are kept apart. */
export function callOf(draft: Draft, apart: readonly string[]): RawCall {
  const { purpose, form, clientId, about } = draft;
  const pick = (isApart: boolean) =>
    Object.fromEntries(Object.entries(draft.answers).filter(([key]) => apart.includes(key) === isApart));
  const { path, more } = handIns[purpose];
  const params = path.includes('{no}') ? { params: { no: about.no } } : {};
  return {
    method: 'post',
    path,
    ...params,
    body: { clientId, form, answers: pick(false), ...more(draft, pick(true)) },
  };
}

/** The line that a lead becomes when it only adds to an earlier one. */
export function supplementCall({ answers, clientId }: Draft, no: string): RawCall {
  const words = [answers.otherViolation, answers.facts].filter(
    (one) => typeof one === 'string' && one !== '',
  );
  const files = Array.isArray(answers.evidence) ? (answers.evidence as { id: string }[]) : [];
  const body = {
    clientId,
    text: `补充：${words.join('\n')}`.slice(0, 3000),
    evidenceIds: files.map(({ id }) => id),
  };
  return { method: 'post', path: '/api/mini/leads/{no}/messages', params: { no }, body };
}
