import type { StaffContext } from '../../commands/context.ts';
import { resignReplyContext } from '../../commands/terms/declineResignation.ts';
import { endReasonContext } from '../../commands/terms/finishTerm.ts';
import { dismissalContext } from '../../commands/terms/proposeDismissal.ts';
import { recallNoteContext } from '../../commands/terms/recordReturn.ts';
import { resignReasonContext } from '../../commands/terms/requestResignation.ts';
import { consentIsOpen, consentNoteContext } from '../../commands/terms/setConsent.ts';
import { nextTermStart } from '../../commands/terms/startNextTerm.ts';
import { type CardData, cardContext } from '../../domain/appointments/card.ts';
import { isInForce } from '../../domain/appointments/inForce.ts';
import { beijingDay } from '../../domain/time.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { Bureau } from '../../models/bureau.ts';
import { Certificate } from '../../models/certificate.ts';
import { Dismissal } from '../../models/dismissal.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { Sealed } from '../../platform/fieldCrypto.ts';
import { mayRenew } from '../../profiles/decisions/mayRenew.ts';
import { inForce } from '../../profiles/resolve.ts';
import { findAppointment } from '../appointments/findAppointment.ts';
import { isRenewed } from './servingTerms.ts';

/**
 * One term with everything that decides what may be done about it now. Reading it is itself an event.
 * @throws DomainError `appointment.not_found`, `permission.denied`
 */
export async function getTerm(ctx: StaffContext, { no }: { no: string }) {
  const term = await findAppointment(ctx.actor, no);
  authorize(ctx.actor, 'term.read', term);
  const { _id, bureauId, supervisorId } = term;
  // Said in the audit log before anything personal is shown.
  const object = { kind: 'appointment', id: _id } as const;
  await appendEvent(ctx, { type: 'term.viewed', bureauId, object, data: { no } });
  const today = beijingDay(ctx.clock.now());
  const profile = ctx.profiles.get(term.profile.id, term.profile.version);
  const open = (sealed: Sealed | null | undefined, context: string): string | null =>
    sealed ? ctx.crypto.open<string>(sealed, context) : null;
  const proposal = await Dismissal.findOne({ supervisorId, open: true }).lean();
  const renewed = await isRenewed(term);
  const certificates = await Certificate.find({ appointmentId: _id }).sort({ kind: 1 }).lean();
  return {
    ...{ term, profile, today, renewed, proposal },
    name: ctx.crypto.open<CardData>(term.cardSealed, cardContext(_id)).name,
    inForce: isInForce(term, today),
    consentOpen: !renewed && consentIsOpen(term, profile, today),
    renewal: await renewalVerdict(ctx, term, today),
    evidence: proposal && open(proposal.evidenceSealed, dismissalContext(proposal._id)),
    consentNote: open(term.consentNoteSealed, consentNoteContext(_id)),
    resignationReason: open(term.resignationReasonSealed, resignReasonContext(_id)),
    resignationReply: open(term.resignationReplySealed, resignReplyContext(_id)),
    endReason: open(term.endReasonSealed, endReasonContext(_id)),
    certificates: certificates.map((row) => ({
      ...row,
      recallNote: open(row.recallNoteSealed, recallNoteContext(row._id)),
    })),
  };
}

export type TermFile = Awaited<ReturnType<typeof getTerm>>;

/** What the rule-set that the bureau follows now says to a renewal, the need being stated with it. */
async function renewalVerdict(ctx: StaffContext, term: AppointmentDoc, today: string) {
  const bureau = await Bureau.findById(term.bureauId, { profile: 1 }).lean();
  const { id, version } = bureau?.profile ?? term.profile;
  const profile = ctx.profiles.get(id, version);
  const start = nextTermStart(term, today);
  return mayRenew(profile, {
    consent: term.consent?.state,
    needStated: true,
    ...{ today, termEnd: term.termEnd },
    profileInForce: inForce(profile, today) && inForce(profile, start),
  });
}
