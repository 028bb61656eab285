import { answerText } from '../../domain/dialogues/answerText.ts';
import { dialogueLineContext } from '../../domain/dialogues/sealed.ts';
import { DialogueLine } from '../../models/dialogueLine.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** More than fit into one reply. */
const looked = 20;

/** The lines that wait for a person's next message, oldest first, as they read them. */
export async function waitingAnswers(
  crypto: FieldCrypto,
  personId: string,
): Promise<{ id: string; text: string }[]> {
  const lines = await DialogueLine.find({ waitingFor: personId })
    .sort({ at: 1, _id: 1 })
    .limit(looked)
    .lean();
  return lines.map(({ _id: id, from, textSealed }) => {
    const text = crypto.open<string>(textSealed, dialogueLineContext(id));
    return { id, text: from === 'staff' ? answerText(text) : text };
  });
}
