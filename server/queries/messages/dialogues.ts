import { dialogueNoticeMessage } from '../../domain/messages/dialogueNotice.ts';
import { Dialogue } from '../../models/dialogue.ts';
import { DialogueLine } from '../../models/dialogueLine.ts';
import type { MessageKinds } from './types.ts';

/** The notice that an answer waits in the chat. */
export const dialoguesMessages: MessageKinds = {
  dialogueNotice: {
    template: 'leadStatus',
    async build(id, { clock }) {
      const dialogue = await Dialogue.findById(id, { no: 1, status: 1, personId: 1 }).lean();
      // Whoever has written meanwhile has seen it.
      const waits = dialogue && (await DialogueLine.exists({ waitingFor: dialogue.personId }));
      if (!dialogue || !waits) return null;
      return dialogueNoticeMessage({
        no: dialogue.no,
        isOver: dialogue.status === 'closed',
        at: clock.now(),
      });
    },
  },
};
