import { targetKindLabels } from '../../domain/leads/targetKind.ts';
import { slipText, type TransferKind } from '../../domain/leads/transfers.ts';
import { beijingDay } from '../../domain/time.ts';
import { Institution } from '../../models/institution.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { LeadTransfer } from '../../models/leadTransfer.ts';
import { violationLabel } from '../../profiles/catalogues/violationLabel.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { StaffContext } from '../context.ts';
import { slipContext } from './sealed.ts';

/** To whom, and what staff say about it. */
export interface SlipInput {
  kind: TransferKind;
  to: string;
  toBureauId?: string;
  summary: string;
}

/** Writes the slip of a transfer, from the lead and never from the vault. @returns the id of the transfer */
export async function writeSlip(
  { actor, clock, crypto, ids }: StaffContext,
  lead: LeadDoc,
  { kind, to, toBureauId, summary }: SlipInput,
): Promise<string> {
  const { _id: leadId, no, bureauId, target, institutionId, actFrom, actTo, receivedAt } = lead;
  const now = clock.now();
  const institution = institutionId ? await Institution.findById(institutionId, { name: 1 }).lean() : null;
  const slip = slipText({
    ...{ no, kind, to, summary, actFrom, actTo },
    from: (await getBureau(bureauId, now)).name,
    targetLabel: targetKindLabels[target],
    target: institution?.name ?? '',
    codes: lead.codes.map((code) => violationLabel(code)),
    receivedOn: beijingDay(receivedAt),
    on: beijingDay(now),
  });
  const _id = ids.uuid();
  await LeadTransfer.create({
    ...{ _id, leadId, no, fromBureauId: bureauId, kind, to, at: now, by: actor.id },
    ...(toBureauId ? { toBureauId } : {}),
    slipSealed: crypto.seal(slip, slipContext(_id)),
  });
  return _id;
}
