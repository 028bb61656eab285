import { type QrCodeKind, qrCodeFacts } from '../../server/domain/qrCodes/kinds.ts';
import type { ScannedCode } from '../engine/onboardingTypes.ts';
import type { Dialog, Outcome, Turn } from '../engine/outcome.ts';
import { welcome } from './welcome.ts';

const NOT_WORKING: Readonly<Record<ScannedCode['state'] | 'unknown', string>> = {
  open: '',
  revoked: '您扫的二维码已经停用，不影响办事，请看下面。',
  expired: '您扫的二维码已经过期，不影响办事，请看下面。',
  unknown: '没有认出您扫的二维码，不影响办事，请看下面。',
};

/** The dialog of one kind of QR codes; a code that does not work gives the ordinary welcome and a sentence. */
export function codeDialog(kind: QrCodeKind, open: (turn: Turn, code: ScannedCode) => Outcome): Dialog {
  return {
    words: [],
    scenePrefix: qrCodeFacts[kind].scenePrefix,
    needs: ['qrCode', 'applications', 'appointment', 'openCalls', 'units'],
    start(turn) {
      const code = turn.view.qrCode;
      if (code?.state !== 'open') return plainWelcome(turn, NOT_WORKING[code?.state ?? 'unknown']);
      const { input } = turn;
      const followed = input.kind === 'event' && input.event === 'subscribe';
      const { effects = [], ...outcome } = open(turn, code);
      return { ...outcome, effects: [...effects, { type: 'qrCode.scanned', id: code.id, followed }] };
    },
  };
}

/** The ordinary welcome under a sentence. */
export function plainWelcome(turn: Turn, note: string): Outcome {
  const outcome = welcome.start(turn);
  return { ...outcome, say: [note, ...outcome.say] };
}
