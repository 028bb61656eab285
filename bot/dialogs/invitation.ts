import type { InvitationSummary } from '../engine/onboardingTypes.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import { describe, openApplication } from './applications.ts';
import { begin } from './apply.ts';
import { isSlowed, SLOWED, withMiss, withoutMisses } from './codeTries.ts';
import { withDraftOf } from './drafts.ts';
import { enterForm } from './formStep.ts';
import { INVITE_SCENE, invitationCode, isAboutCode } from './invitationCode.ts';
import { modeLabel } from './terms.ts';

const QUESTION = '请发给我 8 位邀请码（或推荐码），字母大小写都可以。没有邀请码，请回复“申请”看其他方式。';
const UNSEEN =
  '这条里没有看到邀请码。邀请码是 8 位数字和字母，不含 0、1、2、5、8，也不含字母 B、I、L、O、S、Z，请对照再发一次。';

const UNUSABLE: Readonly<Record<Exclude<InvitationSummary['state'], 'open'>, string>> = {
  used: '这个邀请码已经用过了。如果不是您本人用的，请联系发给您的工作人员换一个。',
  expired: '这个邀请码已经过期。请联系发给您的工作人员换一个新的。',
  revoked: '这个邀请码已经作废。请联系发给您的工作人员换一个新的。',
};

/** A unit recommended the person, or the bureau invited them: the code opens the application in that way. */
export const invitation: Dialog = {
  words: ['邀请码', '推荐码', '我有邀请码', '我有推荐码', '输入邀请码'],
  starts: isAboutCode,
  scenePrefix: INVITE_SCENE,
  needs: ['applications', 'invitation'],
  start(turn) {
    const { state, view, input } = turn;
    const open = openApplication(view);
    if (open) return reply(turn, '您已有一份正在办理的申请，不用重复提交。', describe(open, view));
    if (isSlowed(state, view.now)) return reply(toIdle(turn), SLOWED);
    if (invitationCode(input) === null) return ask(turn, QUESTION);
    const found = view.invitation;
    if (!found) return wrong(turn);
    const known = { ...turn, state: withoutMisses(state) };
    if (found.state !== 'open') return reply(toIdle(known), UNUSABLE[found.state]);
    return found.otherUnit ? changeUnit(known, found.otherUnit) : accept(known, found);
  },
  handle: (turn) => (invitationCode(turn.input) === null ? ask(turn, UNSEEN) : invitation.start(turn)),
  ask: () => QUESTION,
};

/** Begins the form, or goes on with the half-filled one: the questions are the same, the way is the new one. */
function accept(turn: Turn, { id, mode }: InvitationSummary): Outcome {
  const { apply: draft } = turn.state.drafts;
  const label = modeLabel(turn.view, mode) ?? '邀请';
  if (!draft) return begin(turn, { mode, label }, id);
  const { callId: _call, ...rest } = draft;
  const said = `邀请码有效，您的申请改为“${label}”。已填的内容都在，接着填。`;
  return enterForm(turn, 'apply', { ...rest, mode, invitationId: id }, said);
}

/** The form is the unit's own, so the unit comes first, and the code once more under its rules. */
function changeUnit(turn: Turn, { id, name }: NonNullable<InvitationSummary['otherUnit']>): Outcome {
  const { state } = toIdle(turn);
  const lost = state.drafts.apply !== undefined;
  return {
    state: lost ? withDraftOf(state, 'apply', null) : state,
    effects: [{ type: 'person.chooseUnit', bureauId: id }],
    say: [
      `这个邀请码是${name}发的，以后由${name}为您办理。请把邀请码再发一次，就可以开始填写。`,
      ...(lost ? ['原来没填完的申请是给另一个单位的，已删除。'] : []),
    ],
  };
}

function wrong(turn: Turn): Outcome {
  const { now } = turn.view;
  const counted = { ...turn, state: withMiss(turn.state, now) };
  if (isSlowed(counted.state, now)) return reply(toIdle(counted), SLOWED);
  return ask(counted, '没有找到这个邀请码，请对照收到的消息再发一次。');
}

function ask(turn: Turn, say: string): Outcome {
  return { state: { ...turn.state, frame: { dialog: 'invitation' } }, say: [say] };
}

function toIdle(turn: Turn): Turn {
  return { ...turn, state: { ...turn.state, frame: { dialog: 'idle' } } };
}
