import { identityPurposes } from '../../domain/leads/identity.ts';
import { leadNatureLabels } from '../../domain/leads/outcomes.ts';
import { transferKindLabels } from '../../domain/leads/transfers.ts';
import { rewardStatusLabels } from '../../domain/rewards/machine.ts';
import type { LeadFile } from '../../queries/leads/getLead.ts';
import { presentDelivery } from '../delivery.ts';
import { presentEvidence } from './evidence.ts';
import { presentLeadHistory } from './history.ts';
import { presentLeadItems } from './items.ts';
import { presentLeadMessages } from './messages.ts';
import { presentClock, presentLeadRow } from './row.ts';

const stateLabels = { pending: '待审批', approved: '已批准', declined: '未批准' } as const;

/** One lead for whoever works on it. A field that is not named here is not sent; the vault has no way into it. */
export function presentLead(file: LeadFile) {
  const { lead, staffNames, institutionName, rights, requests, reward, transfers, merged } = file;
  const nameOf = (id: string | null | undefined) => (id ? (staffNames.get(id) ?? '工作人员') : null);
  const { actFrom, actTo, nature, lossFen, revision, assigneeId, wantsReward } = lead;
  return {
    ...presentLeadRow(lead, { institutionName, assigneeName: nameOf(assigneeId) }),
    ...{ wantsReward, revision, actFrom, actTo, masterNo: file.masterNo, steps: file.steps },
    natureLabel: nature ? leadNatureLabels[nature] : null,
    lossYuan: lossFen === null || lossFen === undefined ? null : lossFen / 100,
    merged: merged.map(({ receivedAt, ...one }) => ({ ...one, receivedAt: receivedAt.toISOString() })),
    items: presentLeadItems(file),
    clocks: file.clocks.map(presentClock),
    messages: presentLeadMessages(file),
    evidence: file.evidence.map(presentEvidence),
    transfers: transfers.map(({ _id, kind, to, at, by }) => ({
      ...{ id: _id, kindLabel: transferKindLabels[kind], to, at: at.toISOString() },
      byName: nameOf(by) ?? '',
    })),
    identityRequests: requests.map((request) => ({
      id: request._id,
      purposeLabel: identityPurposes[request.purpose],
      note: request.note,
      askedBy: nameOf(request.askedBy) ?? '',
      askedAt: request.askedAt.toISOString(),
      stateLabel: stateLabels[request.state],
      decidedBy: nameOf(request.decidedBy),
      expiresAt: request.expiresAt?.toISOString() ?? null,
      openings: request.openedAt.length,
      mayDecide: rights.decideIdentity && request.state === 'pending' && request.askedBy !== file.readerId,
      mayOpen:
        request.askedBy === file.readerId &&
        request.state === 'approved' &&
        Boolean(request.expiresAt && request.expiresAt > file.now),
    })),
    mayAskIdentity: rights.askIdentity,
    /** Only for those who decide on rewards. */
    reward: reward && { no: reward.no, statusLabel: rewardStatusLabels[reward.status] },
    mayTell: rights.tell,
    mayNote: rights.note,
    deliveries: file.deliveries.map(presentDelivery),
    history: presentLeadHistory(file),
  };
}
