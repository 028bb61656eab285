import { MiniSession } from '../../models/miniSession.ts';

/** Signs somebody out of the mini program, on every phone. No event: who opened the program when is nobody's business. */
export async function closeMiniSessions(personId: string): Promise<void> {
  await MiniSession.deleteMany({ personId });
}
