import { Inquiry } from '../../models/inquiry.ts';
import { servingTerms } from '../../queries/terms/servingTerms.ts';
import { moveAppointment } from '../appointments/moveAppointment.ts';
import type { CommandContext } from '../context.ts';
import { inquiryContext } from './openInquiry.ts';
import { settleInquiry } from './settleCases.ts';

/** Closes the inquiry into a supervisor who stays; nothing happens when there is none. */
export async function endInquiry(
  context: CommandContext,
  supervisorId: string,
  { outcome, note }: { outcome: 'unfounded' | 'kept'; note: string },
): Promise<void> {
  for (const row of await servingTerms(supervisorId)) {
    if (row.status === 'under_inquiry') await moveAppointment(row, 'clear', context.clock.now());
  }
  const running = await Inquiry.findOne({ supervisorId, outcome: { $exists: false } }, { _id: 1 }).lean();
  if (!running) return;
  await settleInquiry(context, supervisorId, outcome, context.crypto.seal(note, inquiryContext(running._id)));
}
