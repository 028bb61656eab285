import { letterAuthorOf } from '../../server/domain/opinions/letterAuthorOf.ts';
import { identityChoices } from '../../server/forms/definitions/leadIdentity/identityChoices.ts';
import { leadIdentityV2 } from '../../server/forms/definitions/leadIdentity/v2.ts';
import { letterAuthorV1 } from '../../server/forms/definitions/letterAuthor/v1.ts';
import { isRecord } from '../../server/forms/engine/fields/shared.ts';
import type { Answers, FormDefinition, FormRef } from '../../server/forms/engine/index.ts';
import type { LeadIdentity } from '../engine/handIns.ts';
import type { Draft, Frame, Purpose } from '../engine/state.ts';
import type { Effect } from '../engine/types.ts';
import { groupedCode } from '../text/groupedCode.ts';
import { phrase } from '../texts/phrase.ts';
import type { Speaker } from '../texts/types.ts';

/** Effects that hand a form in. */
export type FormEffect = Extract<Effect, { readonly answers: unknown }>;

/** What a submission of this very step is called by. */
export interface NewNames {
  readonly no: string;
  readonly claimCode: string;
}

interface PurposeRules {
  /** What the half-filled form is called. */
  readonly noun: string;
  /** Numbered like the printed form that it reproduces, with what this person is not asked. */
  readonly numbersOfAnnex?: true;
  /** A word or two that can be taken back: handed in with the last answer, without a look through it all. */
  readonly atOnce?: true;
  /** The way out that deletes what was filled, as a choice. */
  readonly giveUp: string;
  readonly deleted: string;
  /**
   * A form filled in the same go whose answers are kept apart from this one's: its questions come behind the field `behind`,
   * else before all others.
   */
  readonly apart?: { readonly form: FormRef; readonly behind?: string };
  /** The command to run when it is handed in. */
  effect(draft: Draft, names: NewNames): FormEffect;
  /** What is said then, in the bureau's words. */
  done(effect: FormEffect, bureau: Speaker, draft: Draft): readonly string[];
  /** Where the conversation goes on; without it nothing stays open. */
  after?(effect: FormEffect): Frame | undefined;
}

/** What each kind of form does when it is handed in. */
export const purposes: Readonly<Record<Purpose, PurposeRules>> = {
  apply: {
    noun: '申请',
    numbersOfAnnex: true,
    giveUp: '删除，不申请了',
    deleted: '已删除填写的内容，什么都没有提交。想重新申请，请回复“申请”。',
    effect: ({ mode, form, answers, callId, invitationId }, { no }) => ({
      type: 'application.submit',
      no,
      mode,
      ...(callId === undefined ? {} : { callId }),
      ...(invitationId === undefined ? {} : { invitationId }),
      form,
      answers,
    }),
    done: ({ no }, bureau) => [phrase(bureau, 'apply.done', { no })],
  },
  correct: {
    noun: '补正',
    numbersOfAnnex: true,
    giveUp: '删除，不申请了',
    deleted: '已放弃这次补正，原来的申请没有变。想再补正，请回复“补正”。',
    effect: ({ applicationNo, form, answers }, { no }) => ({
      type: 'application.resubmit',
      no: applicationNo ?? no,
      form,
      answers,
    }),
    done: ({ no }, bureau) => [phrase(bureau, 'correct.done', { no })],
  },
  tip: {
    noun: '举报线索',
    giveUp: '删除，不报了',
    deleted: '已删除填写的内容，什么都没有提交。想再反映，请回复“举报”。',
    apart: { form: { id: leadIdentityV2.id, version: leadIdentityV2.version } },
    effect: leadEffect,
    done: (effect, bureau) => {
      const { no } = effect;
      const code = 'claimCode' in effect ? effect.claimCode : undefined;
      if (code === undefined) return [phrase(bureau, 'tip.done', { no })];
      return [phrase(bureau, 'tip.doneAnonymous', { no }), keepCode(code)];
    },
    after: (effect) =>
      'claimCode' in effect && effect.claimCode !== undefined
        ? { dialog: 'claim', keep: effect.claimCode }
        : undefined,
  },
  visit: {
    noun: '走访报告',
    giveUp: '删除，不报了',
    deleted: '已删除填写的内容，什么都没有提交。想再填，请回复“走访报告”。',
    effect: ({ form, answers }, { no }) => ({ type: 'visit.submit', no, form, answers }),
    done: ({ no }, bureau) => [phrase(bureau, 'visit.done', { no })],
  },
  correctVisit: {
    noun: '走访报告补正',
    giveUp: '删除，不补正了',
    deleted: '已放弃这次补正，原来的报告没有变。想再补正，请回复“补正”。',
    effect: ({ matterNo, form, answers }, { no }) => ({
      type: 'visit.resubmit',
      no: matterNo ?? no,
      form,
      answers,
    }),
    done: ({ no }) => [`报告 ${no} 已补正提交，工作人员重新审阅。`, '办理到哪一步，随时回复“我的线索”查看。'],
  },
  opinion: {
    noun: '意见建议',
    giveUp: '删除，不写了',
    deleted: '已删除填写的内容，什么都没有提交。想再写，请回复“意见建议”。',
    apart: { form: { id: letterAuthorV1.id, version: letterAuthorV1.version }, behind: 'origin' },
    effect: opinionEffect,
    done: ({ no }, bureau) => [phrase(bureau, 'opinion.done', { no })],
  },
  reward: {
    noun: '领取奖励的申请',
    giveUp: '删除，不领了',
    deleted: '已删除填写的内容，什么都没有提交。想再领，请回复“领取奖励”。',
    effect: ({ matterNo, claimCode, form, answers }, { no }) => ({
      type: 'reward.claim',
      no: matterNo ?? no,
      ...(claimCode === undefined ? {} : { claimCode }),
      form,
      answers,
    }),
    done: ({ no }) => [
      `已收到您领取奖励的申请（线索 ${no}）。工作人员核对身份后办理。`,
      '您的身份信息只用于发放奖励，和线索分开加密保存。',
      '选微信收款的，核对好以后会告诉您，到时请在小程序“我的奖励”里点“收款”。',
    ],
  },
  complaint: {
    noun: '机构反映',
    giveUp: '删除，不反映了',
    deleted: '已删除填写的内容，什么都没有提交。想再反映，请回复“投诉监督员”。',
    effect: ({ form, answers }, { no }) => ({ type: 'complaint.submit', no, form, answers }),
    done: ({ no }) => [
      `已收到，编号 ${no}。工作人员登记、核实后，结果会在这里告诉您。`,
      '办到哪一步，随时回复“我的反映”查看。',
    ],
  },
  renewal: {
    noun: '续聘意愿',
    atOnce: true,
    giveUp: '删除，不答复了',
    deleted: '好，没有登记。想好了，随时回复“续聘”。',
    effect: ({ matterNo, form, answers }, { no }) => ({
      type: 'term.consent',
      no: matterNo ?? no,
      form,
      answers,
    }),
    done: ({ answers }) => [
      answers.consent === '同意续聘'
        ? '已记下：您同意续聘。是否续聘由医保部门决定，决定后会告诉您。'
        : '已记下：您不续聘。聘期到期为止，感谢您的付出。',
      '决定作出之前想改主意，请回复“同意续聘”或“不续聘”。',
    ],
  },
  activity: {
    noun: '活动答复',
    atOnce: true,
    giveUp: '删除，先不答复',
    deleted: '好，没有登记。要答复，随时回复“活动”。',
    effect: ({ matterNo, form, answers }, { no }) => ({
      type: 'activity.reply',
      no: matterNo ?? no,
      form,
      answers,
    }),
    done: ({ answers }, _bureau, { title = '' }) => [
      answers.answer === '参加'
        ? `好，已登记您参加“${title}”。有变动随时回复“活动”修改。`
        : `好，已登记您不参加“${title}”。改主意了，随时回复“活动”修改。`,
    ],
  },
};

/** What an anonymous reporter is told about their code; they confirm that they wrote it down. */
export function keepCode(code: string): string {
  return [
    '请记下查询码，以后只能凭它查结果：',
    groupedCode(code),
    '记好后请回复它的最后四位，或回复“已记下”；要再看一遍请回复“再看”。',
  ].join('\n');
}

/** Takes who reports out of the answers: that part goes to the vault, and the lead never has it. */
function leadEffect({ form, answers, supplements }: Draft, { no, claimCode }: NewNames): FormEffect {
  const { own, others } = splitAnswers(answers, leadIdentityV2);
  const identity = identityOf(own);
  return {
    type: 'lead.submit',
    no,
    form,
    answers: others,
    identity,
    ...(identity.choice === 'anonymous' ? { claimCode } : {}),
    ...(supplements === undefined ? {} : { supplements }),
  };
}

/** Takes the writer of a relayed letter out of the answers: they are sealed apart from the opinion. */
function opinionEffect({ form, answers }: Draft, { no }: NewNames): FormEffect {
  const { own, others } = splitAnswers(answers, letterAuthorV1);
  const letterAuthor = letterAuthorOf(own);
  return { type: 'opinion.submit', no, form, answers: others, ...(letterAuthor ? { letterAuthor } : {}) };
}

/** The answers to the questions of a form, and all others. */
function splitAnswers(answers: Answers, { fields }: FormDefinition): { own: Answers; others: Answers } {
  const keys = fields.map(({ key }) => key);
  const part = (isOwn: boolean): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => keys.includes(key) === isOwn));
  return { own: part(true), others: part(false) };
}

function identityOf(answers: Answers): LeadIdentity {
  const { identity, name, mobile, remember, wantsReward } = answers;
  const known = Object.entries(identityChoices).find(([said]) => said === identity);
  return {
    choice: known?.[1] ?? 'anonymous',
    ...(typeof name === 'string' ? { name } : {}),
    ...(isRecord(mobile) && typeof mobile.number === 'string' ? { mobile: mobile.number } : {}),
    ...(typeof remember === 'boolean' ? { remember } : {}),
    ...(typeof wantsReward === 'boolean' ? { wantsReward } : {}),
    form: { id: leadIdentityV2.id, version: leadIdentityV2.version },
    answers,
  };
}
