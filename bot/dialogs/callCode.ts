import { apply } from './apply.ts';
import { codeDialog, plainWelcome } from './codeDialog.ts';
import { moveTo } from './moveTo.ts';
import { withScanned } from './scanned.ts';

const OVER = '您扫的二维码所报的招聘，现在不在报名时间内。';

/** The code on a call: opens the application that answers it. */
export const callCode = codeDialog('call', (turn, code) => {
  const { call, unit } = code;
  const { view } = turn;
  const isHere = view.bureau.id === unit.id;
  if (!call || (isHere && !view.openCalls.some(({ id }) => id === call.id))) return plainWelcome(turn, OVER);
  const { state, effects, say, moved } = moveTo(turn, code);
  if (!moved)
    return plainWelcome(turn, `这次招聘是${unit.name}的，您现在由${view.bureau.name}办理，不能报名。`);
  const known = withScanned(state, { kind: 'call', id: call.id, at: view.now.toISOString() });
  const hello = `您好，这里是${unit.name}。`;
  if (!isHere) {
    // The form is the unit's own: it is opened under its rules, with the next message.
    const idle = { ...known, frame: { dialog: 'idle' } as const };
    return { state: idle, effects, say: [hello, ...say, `报名“${call.title}”，请回复“申请”。`] };
  }
  const units = view.units.map((one) => (one.id === unit.id ? { ...one, isChosen: true } : one));
  const opened = apply.start({ ...turn, state: known, view: { ...view, units } });
  return {
    state: opened.state,
    effects: [...effects, ...(opened.effects ?? [])],
    say: [hello, ...say, ...opened.say],
  };
});
