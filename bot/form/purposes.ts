import type { Draft, Purpose } from '../engine/state.ts';
import type { Effect } from '../engine/types.ts';

/** Effects that hand a form in. */
type FormEffect = Extract<Effect, { readonly answers: unknown }>;

interface PurposeRules {
  /** What the half-filled form is called. */
  readonly noun: string;
  readonly deleted: string;
  /** The command to run when it is handed in; `newNo` is the number of a new application. */
  effect(draft: Draft, newNo: string): FormEffect;
  done(no: string): readonly string[];
}

const PROMISE = '审核有结果会在这里告诉您；随时回复“进度”查看。';

/** What each kind of form does when it is handed in. */
export const purposes: Readonly<Record<Purpose, PurposeRules>> = {
  apply: {
    noun: '申请',
    deleted: '已删除填写的内容，什么都没有提交。想重新申请，请回复“申请”。',
    effect: ({ mode, form, answers, callId, invitationId }, no) => ({
      type: 'application.submit',
      no,
      mode,
      ...(callId === undefined ? {} : { callId }),
      ...(invitationId === undefined ? {} : { invitationId }),
      form,
      answers,
    }),
    done: (no) => [`申请已提交，编号 ${no}。`, PROMISE, '您的信息只用于选聘审核，我们依法保密。'],
  },
  correct: {
    noun: '补正',
    deleted: '已放弃这次补正，原来的申请没有变。想再补正，请回复“补正”。',
    effect: ({ applicationNo, form, answers }, no) => ({
      type: 'application.resubmit',
      no: applicationNo ?? no,
      form,
      answers,
    }),
    done: (no) => [`补正已提交，编号 ${no}。`, PROMISE],
  },
};
