import type { StaffContext } from '../../commands/context.ts';
import { dialogueMark } from '../../domain/dialogues/mark.ts';
import { dialogueLineContext } from '../../domain/dialogues/sealed.ts';
import { beijingDay } from '../../domain/time.ts';
import { Delivery } from '../../models/delivery.ts';
import { DialogueLine } from '../../models/dialogueLine.ts';
import { Evidence } from '../../models/evidence.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { withGiven } from '../deliveries/withGiven.ts';
import { staffNames } from '../staff/staffNames.ts';
import { findDialogue } from './findDialogue.ts';

/** Lines that a page shows; older ones stay in the store. */
const shown = 300;

/**
 * One dialogue with its newest lines, oldest first; reading it is an event. Who the person is, is not among it.
 * @throws DomainError `dialogue.not_found`, `permission.denied`
 */
export async function getDialogue(ctx: StaffContext, { no }: { no: string }) {
  const { actor, clock, crypto } = ctx;
  const { personId: _, ...dialogue } = await findDialogue(ctx, no);
  authorize(actor, 'dialogue.read', dialogue);
  const { _id, bureauId, takenBy } = dialogue;
  const object = { kind: 'dialogue', id: _id } as const;
  await appendEvent(ctx, { type: 'dialogue.viewed', bureauId, object, data: { no } });
  const newest = await DialogueLine.find({ dialogueId: _id }).sort({ at: -1, _id: -1 }).limit(shown).lean();
  const lines = newest.toReversed();
  const fileIds = lines.flatMap(({ file }) => file?.id ?? []);
  const files = await Evidence.find({ _id: { $in: fileIds } }, { previewId: 1, scan: 1, size: 1 }).lean();
  const names = await staffNames(bureauId, [takenBy ?? [], ...lines.map(({ by }) => by ?? [])].flat());
  return {
    dialogue,
    mark: dialogueMark(dialogue, newest),
    lines: lines.map((line) => ({
      ...line,
      text: crypto.open<string>(line.textSealed, dialogueLineContext(line._id)),
      evidence: files.find((file) => file._id === line.file?.id) ?? null,
      byName: names.get(line.by ?? '') ?? null,
    })),
    takenByName: names.get(takenBy ?? '') ?? null,
    isMine: takenBy === actor.id,
    mayAnswer: dialogue.status !== 'closed' && can(actor, 'dialogue.answer', dialogue),
    notices: await withGiven(
      await Delivery.find({ 'object.kind': 'dialogue', 'object.id': _id }).sort({ createdAt: 1 }).lean(),
    ),
    clock: (await clocksOf({ kind: 'dialogue', ids: [_id] }, beijingDay(clock.now()))).get(_id)?.[0] ?? null,
  };
}

export type DialogueFile = Awaited<ReturnType<typeof getDialogue>>;
