import { Broadcast } from '../../models/broadcast.ts';
import { markBroadcastRead } from '../broadcasts/markBroadcastRead.ts';
import type { CommandContext } from '../context.ts';
import { markDocumentRead } from './markDocumentRead.ts';

/**
 * Notes that a supervisor opened one of the texts that the conversation lists together: a document or a broadcast.
 * @throws DomainError as `markDocumentRead` and `markBroadcastRead`
 */
export async function markTextRead(
  context: CommandContext,
  read: { personId: string; no: string },
): Promise<void> {
  if (await Broadcast.exists({ no: read.no })) await markBroadcastRead(context, read);
  else await markDocumentRead(context, read);
}
