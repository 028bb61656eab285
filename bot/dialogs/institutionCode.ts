import { codeDialog, plainWelcome } from './codeDialog.ts';
import { moveTo } from './moveTo.ts';
import { withScanned } from './scanned.ts';
import { tip } from './tip.ts';

/** A poster inside an institution: opens the tip-off, with the institution as a suggestion that the person confirms. */
export const institutionCode = codeDialog('institution', (turn, code) => {
  const { institution } = code;
  if (!institution) return plainWelcome(turn, '您扫的二维码所在的机构已不在名录里，举报请回复“举报”。');
  const { state, effects, say } = moveTo(turn, code);
  const at = turn.view.now.toISOString();
  const known = { ...turn, state: withScanned(state, { kind: 'institution', institution, at }) };
  const opened = tip.start(known);
  const hello = `您好，这里是${code.unit.name}。您扫的是${institution.name}的二维码，填到“哪家机构”时，我会先问您是不是这一家。`;
  return { state: opened.state, effects, say: [hello, ...say, ...opened.say] };
});
