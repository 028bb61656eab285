/** Kind of the message that a broadcast makes. */
export const broadcastNotice = 'broadcastNotice';

const tail = `-${broadcastNotice}`;

/** Id of the message to one person of the audience. */
export function deliveryIdOf(recipientId: string): string {
  return recipientId + tail;
}

/** The person's row behind a message; null for a message of another kind. */
export function recipientIdOf(deliveryId: string): string | null {
  return deliveryId.endsWith(tail) ? deliveryId.slice(0, -tail.length) : null;
}
