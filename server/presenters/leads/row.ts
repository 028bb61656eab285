import { leadChannelLabels } from '../../domain/leads/channels.ts';
import { leadDeskLabels } from '../../domain/leads/desks.ts';
import { leadFlagLabels } from '../../domain/leads/flags.ts';
import { leadStatusLabels } from '../../domain/leads/machine.ts';
import { leadOutcomeLabels, leadStandingLabels } from '../../domain/leads/outcomes.ts';
import { targetKindLabels } from '../../domain/leads/targetKind.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { violationLabel } from '../../profiles/catalogues/violationLabel.ts';
import type { ClockView } from '../../queries/clocks/clockView.ts';

/** What a list shows of a lead: nothing of who reported but whether they gave a name. */
export function presentLeadRow(
  lead: Pick<
    LeadDoc,
    | 'no'
    | 'status'
    | 'target'
    | 'codes'
    | 'channel'
    | 'standing'
    | 'desk'
    | 'receivedAt'
    | 'updatedAt'
    | 'delayed'
    | 'outcome'
    | 'flags'
  >,
  names: { institutionName: string | null; assigneeName: string | null },
) {
  const { no, status, target, codes, channel, standing, desk, receivedAt, updatedAt, delayed, outcome } =
    lead;
  return {
    ...{ no, status, target, delayed, ...names },
    statusLabel: leadStatusLabels[status],
    targetLabel: targetKindLabels[target],
    codes: codes.map((code) => ({ code, label: violationLabel(code) })),
    channelLabel: leadChannelLabels[channel],
    standingLabel: leadStandingLabels[standing],
    deskLabel: leadDeskLabels[desk],
    receivedAt: receivedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    // Leads from before there were marks have none.
    flags: (lead.flags ?? []).map((flag) => leadFlagLabels[flag]),
    outcomeLabel: outcome ? leadOutcomeLabels[outcome] : null,
  };
}

/** A deadline as pages show it. */
export function presentClock(clock: ClockView) {
  const { kind, label, state, limitOn, daysLeft, unit, isSoft, isLate, isUnknown, earliestOn, source } =
    clock;
  return { kind, label, state, limitOn, daysLeft, unit, isSoft, isLate, isUnknown, earliestOn, source };
}
