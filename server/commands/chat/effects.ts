import type { Effect } from '../../../bot/engine/index.ts';
import { interestTypes } from '../../domain/recusal/interests.ts';
import { beijingDay } from '../../domain/time.ts';
import type { PersonDoc } from '../../models/person.ts';
import { unitsWithAccount } from '../../queries/bureaus/accountFor.ts';
import { replyToInvitation } from '../activities/replyToInvitation.ts';
import { resubmitApplication } from '../applications/resubmitApplication.ts';
import { submitApplication } from '../applications/submitApplication.ts';
import { withdrawApplication } from '../applications/withdrawApplication.ts';
import { fileComplaintInChat } from '../complaints/fileComplaintInChat.ts';
import type { CommandContext } from '../context.ts';
import { closeOwnDialogue } from '../dialogues/closeOwnDialogue.ts';
import { openDialogue } from '../dialogues/openDialogue.ts';
import { sayInDialogue } from '../dialogues/sayInDialogue.ts';
import { showLines } from '../dialogues/showLines.ts';
import { markTextRead } from '../documents/markTextRead.ts';
import { proposeOwnFocusClaim } from '../focus/proposeFocusClaim.ts';
import { releaseOwnFocusClaim } from '../focus/releaseFocusClaim.ts';
import { linkIdentity } from '../identities/linkIdentity.ts';
import { unlinkFollower } from '../identities/unlinkIdentity.ts';
import { markInboxRead } from '../inbox/markInboxRead.ts';
import { declareAsSupervisor } from '../interests/declareOwnInterest.ts';
import { markLeadRead } from '../leads/markLeadRead.ts';
import { submitLead } from '../leads/submitLead.ts';
import { supplementLead } from '../leads/supplementLead.ts';
import { submitOpinion } from '../opinions/submitOpinion.ts';
import { bindSupervisor } from '../people/bindSupervisor.ts';
import { chooseUnit } from '../people/chooseUnit.ts';
import { countScan } from '../qrCodes/countScan.ts';
import { resubmitReport } from '../reports/resubmitReport.ts';
import { submitReport } from '../reports/submitReport.ts';
import { claimReward } from '../rewards/claimReward.ts';
import { refuseReward } from '../rewards/refuseReward.ts';
import { giveConsent } from '../terms/giveConsent.ts';
import { requestResignation } from '../terms/requestResignation.ts';
import { withdrawResignation } from '../terms/withdrawResignation.ts';
import { receiveTests } from '../testSends/receiveTests.ts';
import { sayToMatter } from './sayToMatter.ts';
import type { ChatServices } from './types.ts';

type ChatContext = CommandContext & Pick<ChatServices, 'accounts'>;
type Run<E extends Effect> = (context: ChatContext, person: PersonDoc, effect: E) => Promise<void>;

/** The command behind each effect that the conversation engine can ask for. */
const runners: { [T in Effect['type']]: Run<Extract<Effect, { type: T }>> } = {
  'application.submit': (context, person, { type: _type, ...submission }) =>
    submitApplication(context, { personId: person._id, bureauId: person.bureauId, ...submission }),
  'application.resubmit': (context, person, { no, form, answers }) =>
    resubmitApplication(context, { personId: person._id, no, form, answers }),
  'application.withdraw': (context, person, { no }) =>
    withdrawApplication(context, { personId: person._id, no }),
  'person.chooseUnit': (context, { _id: personId, bureauId: own, accountKey }, { bureauId }) => {
    const { accounts } = context;
    const account = accounts.get(accountKey)?.settings.bureauId ?? own;
    const served = { bureauId: account, withAccount: unitsWithAccount(accounts) };
    return chooseUnit(context, { personId, bureauId, account: served });
  },
  'person.bind': (context, { _id: personId }, { supervisorId }) =>
    bindSupervisor(context, { personId, supervisorId }),
  'qrCode.scanned': (context, _person, { id, followed }) => countScan(context, { id, followed }),
  'identity.link': (context, { _id: personId, bureauId, accountKey }, { linkId }) =>
    linkIdentity(context, { personId, bureauId, accountKey, linkId }),
  'test.receive': (context, { _id: personId }, { recipientId }) =>
    receiveTests(context, { personId, recipientId }),
  'identity.unlink': (context, person) => unlinkFollower(context, person),
  'activity.reply': (context, person, { no, form, answers }) =>
    replyToInvitation(context, { personId: person._id, no, form, answers }),
  'inbox.read': (context, { _id: personId }, { ids }) => markInboxRead(context, { personId, ids }),
  'document.read': (context, person, { no }) => markTextRead(context, { personId: person._id, no }),
  'term.consent': (context, person, { no, form, answers }) =>
    giveConsent(context, { personId: person._id, no, form, answers }),
  'term.requestResignation': (context, person, { no, reason }) =>
    requestResignation(context, { personId: person._id, no, reason }),
  'term.withdrawResignation': (context, person, { no }) =>
    withdrawResignation(context, { personId: person._id, no }),
  'interest.declare': async (context, person, { institution, interest, claimsImpartial }) => {
    const where = institution.id ? { institutionId: institution.id } : { institutionName: institution.name };
    const type = interestTypes.find((one) => one === interest) ?? 'other';
    const no = newNumber(context, 'LY');
    await declareAsSupervisor(context, { personId: person._id, no, ...where, type, claimsImpartial });
  },
  'focus.propose': (context, person, { institutionId }) =>
    proposeOwnFocusClaim(context, { personId: person._id, no: newNumber(context, 'GZ'), institutionId }),
  'focus.release': (context, person, { no }) => releaseOwnFocusClaim(context, { personId: person._id, no }),
  'lead.submit': async (context, person, { type: _type, identity, supplements, ...handed }) => {
    const { _id: personId, bureauId } = person;
    const evidenceOwner = `person:${personId}`;
    if (supplements) {
      return supplementLead(context, { ...handed, personId, no: supplements, evidenceOwner });
    }
    const who = { identity: identity.answers, personId, bureauId, evidenceOwner, channel: 'chat' } as const;
    // The conversation has asked whether it is the same matter as before.
    await submitLead(context, { ...handed, ...who, confirmedNew: true });
  },
  'visit.submit': (context, { _id: personId }, { type: _type, ...report }) =>
    submitReport(context, { ...report, personId, evidenceOwner: `person:${personId}` }),
  'visit.resubmit': (context, { _id: personId }, { no, form, answers }) =>
    resubmitReport(context, { no, form, answers, personId, evidenceOwner: `person:${personId}` }),
  'opinion.submit': (context, { _id: personId }, { type: _type, ...opinion }) =>
    submitOpinion(context, { ...opinion, personId, evidenceOwner: `person:${personId}` }),
  'complaint.submit': (context, { _id: personId, bureauId }, { no, answers }) =>
    fileComplaintInChat(context, { no, answers, personId, bureauId }),
  'reward.claim': (context, { _id: personId }, { type: _type, ...claim }) =>
    claimReward(context, { ...claim, personId }),
  'reward.refuse': (context, { _id: personId }, { no, claimCode }) =>
    refuseReward(context, { no, claimCode, personId }),
  'matter.say': (context, person, { type: _type, ...said }) =>
    sayToMatter(context, { personId: person._id, ...said }),
  'dialogue.open': (context, { _id: personId, bureauId }) => openDialogue(context, { personId, bureauId }),
  'dialogue.say': (context, { _id: personId, dialogueId }, { text, file, lost }) =>
    sayInDialogue(context, { personId, dialogueId: dialogueId ?? '', text, file, lost }),
  'dialogue.show': (context, { _id: personId }, { ids: lineIds }) =>
    showLines(context, { personId, lineIds }),
  'dialogue.close': (context, { _id: personId, dialogueId }) =>
    closeOwnDialogue(context, { personId, dialogueId: dialogueId ?? '' }),
  'claim.open': (context, _person, { code }) => markLeadRead(context, code),
};

const newNumber = ({ clock, ids }: CommandContext, prefix: string) =>
  ids.matter(prefix, beijingDay(clock.now()));

/** Runs a step's effects in order, inside the turn's transaction. */
export async function runEffects(
  services: ChatServices,
  person: PersonDoc,
  effects: readonly Effect[],
): Promise<void> {
  const context: ChatContext = { ...services, actor: { kind: 'person', id: person._id } };
  for (const effect of effects) {
    const run = runners[effect.type] as Run<Effect>;
    await run(context, person, effect);
  }
}
