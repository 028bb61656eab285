import { namesReporter } from '../../domain/leads/identity.ts';
import { regionName } from '../../domain/leads/regionName.ts';
import { targetKindLabels } from '../../domain/leads/targetKind.ts';
import { targetName } from '../../domain/leads/targetName.ts';
import { slipText, type TransferKind } from '../../domain/leads/transfers.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers } from '../../forms/engine/index.ts';
import { Institution } from '../../models/institution.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { LeadTransfer } from '../../models/leadTransfer.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { violationLabel } from '../../profiles/catalogues/violationLabel.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { reporterWords } from '../../queries/vault/reporterOf.ts';
import type { StaffContext } from '../context.ts';
import { leadAnswersContext, slipContext } from './sealed.ts';

/** To whom, and what staff say about it. */
export interface SlipInput {
  kind: TransferKind;
  to: string;
  toBureauId?: string;
  summary: string;
}

/**
 * Writes the slip of a transfer, from the lead; of the vault only the words that must not be in it.
 * @returns the id of the transfer
 */
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
    target: institution?.name ?? (await targetAsSaid(crypto, lead)),
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

/** Whom the reporter named, with the place, where it is none of our institutions; nothing if it names the reporter. */
async function targetAsSaid(
  crypto: FieldCrypto,
  { _id, reporterId, answersSealed }: LeadDoc,
): Promise<string> {
  const answers = crypto.open<Answers>(answersSealed, leadAnswersContext(_id));
  const words = await reporterWords(crypto, reporterId);
  const region = regionName(answers.region);
  return [targetName(answers), region]
    .filter((said) => said !== '' && !namesReporter(said, words))
    .join('，');
}
