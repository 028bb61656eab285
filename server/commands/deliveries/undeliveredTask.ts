import { priorityOf } from '../../domain/deliveries/priorities.ts';
import type { EventObject, ObjectKind } from '../../domain/events/types.ts';
import { messageLabels } from '../../domain/messages/labels.ts';
import type { DeliveryDoc } from '../../models/delivery.ts';
import { subjectsOf } from '../../queries/deliveries/subjects.ts';
import { messageKinds } from '../../queries/messages/index.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openTask } from '../tasks/openTask.ts';

type Row = Pick<DeliveryDoc, '_id' | 'bureauId' | 'kind' | 'object' | 'retriedAt'>;

/** A message that staff sent once more, and that did not arrive again, is something new to do. */
const occasionOf = ({ _id, retriedAt }: Row): string => (retriedAt ? `${_id}-${retriedAt.getTime()}` : _id);

/** Rows are planned with an object of a known kind. */
const objectOf = ({ object }: Row): EventObject | null =>
  object ? { kind: object.kind as ObjectKind, id: object.id } : null;

/**
 * Asks staff to tell somebody in another way what a message owed to them did not bring, in the running transaction. News are
 * nobody's task; they stand in the list of what did not arrive. Ours.
 */
export async function openUndeliveredTask(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  row: Row,
): Promise<void> {
  const { bureauId, kind } = row;
  const object = objectOf(row);
  if (!object || !Object.hasOwn(messageKinds, kind) || priorityOf(kind) === 'news') return;
  const subjects = await subjectsOf([object]);
  const subject = subjects.get(`${object.kind}:${object.id}`) ?? messageLabels[kind] ?? kind;
  await openTask(context, {
    ...{ bureauId, kind: 'undelivered', object, subject, article: 'ours', occasion: occasionOf(row) },
  });
}

/** The message goes out once more, or somebody told them: the task is done. In the command's transaction. */
export async function closeUndeliveredTask(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  row: Row,
): Promise<void> {
  const object = objectOf(row);
  if (!object) return;
  const kinds = ['undelivered'] as const;
  await closeTasks(context, { object, kinds, state: 'done', occasion: occasionOf(row) });
}
