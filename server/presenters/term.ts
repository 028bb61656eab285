import { pendingResignation } from '../commands/terms/pendingResignation.ts';
import { appointmentStatusLabels } from '../domain/appointments/machine.ts';
import { articleWords } from '../domain/articles.ts';
import { daysBetween } from '../domain/calendar/days.ts';
import { can, type Permission } from '../permissions/permissions.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import { afterTerm } from '../profiles/decisions/afterTerm.ts';
import { dismissalGrounds, findingLabels } from '../profiles/decisions/dismissalGrounds.ts';
import { mayDismiss } from '../profiles/decisions/mayDismiss.ts';
import { mayResign } from '../profiles/decisions/mayResign.ts';
import type { TermFile } from '../queries/terms/getTerm.ts';
import type { ExpiringRow } from '../queries/terms/listExpiring.ts';
import { maskName } from './maskName.ts';

/** What people read for what was said to a renewal. */
export const consentLabels = { asked: '已征求，未答复', given: '同意续聘', declined: '不续聘' } as const;

/** A line of the list of terms that run out. */
export function presentExpiringRow(row: ExpiringRow, today: string) {
  const { no, name, status, termStart, termEnd, consent } = row;
  return {
    ...{ no, name: maskName(name), status, statusLabel: appointmentStatusLabels[status], termStart, termEnd },
    daysLeft: daysBetween(today, termEnd),
    consentLabel: consent ? consentLabels[consent.state] : '未征求',
  };
}

/** An act as the page may offer it: allowed to this person now, or not and why. Null reason = not theirs to do. */
interface Act {
  ok: boolean;
  reason: string | null;
  basis: string | null;
}

const serving = ['appointed', 'active', 'under_inquiry'];
const renewable = ['active', 'under_inquiry', 'ended_awaiting_decision'];
const over = ['lapsed', 'ended', 'dismissed', 'resigned'];

/**
 * One term and what this member of staff may do about it now, with the document's own grounds, labels and articles:
 * the page repeats no rule.
 */
export function presentTerm(file: TermFile, actor: StaffActor) {
  const { term, profile, today } = file;
  const { status, end, consent } = term;
  return {
    ...{ no: term.no, revision: term.revision, status, statusLabel: appointmentStatusLabels[status] },
    ...{ name: file.name, termNo: term.termNo, termStart: term.termStart, termEnd: term.termEnd },
    ...{ inForce: file.inForce, daysLeft: daysBetween(today, term.termEnd), renewed: file.renewed },
    consent: consent
      ? { state: consent.state, label: consentLabels[consent.state], at: consent.at.toISOString() }
      : null,
    consentNote: file.consentNote,
    resignation: term.resignationAskedAt
      ? { askedAt: term.resignationAskedAt.toISOString(), reason: file.resignationReason }
      : null,
    resignationReply: file.resignationReply,
    end: end ? { on: end.on, basis: articleWords(end.article), reason: file.endReason } : null,
    offboardedAt: term.offboardedAt?.toISOString() ?? null,
    needRequired: profile.appointment.renew.need?.value === true,
    acts: actsOf(file, actor),
    grounds: dismissalGrounds(profile).grounds.map(({ code, article, label, threshold }) => ({
      ...{ code, label, basis: articleWords(article) },
      findings: threshold.map((finding) => ({ finding, label: findingLabels[finding] })),
    })),
    afterTerm: afterTerm(profile).options.map(({ decision, label, article }) => ({
      ...{ decision, label, basis: articleWords(article) },
    })),
    proposal: proposalOf(file, actor),
    certificates: file.certificates.map(({ _id: id, no, kind, issuedAt, recalledAt, recallNote }) => ({
      ...{ id, no: no ?? null, kind, isOut: Boolean(issuedAt) && !recalledAt },
      recalledAt: recalledAt?.toISOString() ?? null,
      recallNote,
    })),
  };
}

function actsOf({ term, profile, renewed, consentOpen, renewal, proposal }: TermFile, actor: StaffActor) {
  const act = (permission: Permission, ok: boolean, why: Partial<Act> = {}): Act => {
    const allowed = can(actor, permission, term);
    return { ok: allowed && ok, reason: allowed ? (why.reason ?? null) : null, basis: why.basis ?? null };
  };
  const { status } = term;
  const isRenewable = !renewed && renewable.includes(status);
  const basis = articleWords(renewal.article);
  const reason = isRenewable && !renewal.ok ? renewal.reason : null;
  return {
    recordConsent: act('term.record', consentOpen),
    renew: act('term.decide', isRenewable && renewal.ok, { reason, basis }),
    decideAfterTerm: act('term.decide', status === 'ended_awaiting_decision'),
    recordResignation: act('term.record', serving.includes(status), {
      basis: articleWords(mayResign(profile).article),
    }),
    declineResignation: act('term.record', pendingResignation(term)),
    openInquiry: act('term.decide', status === 'active'),
    closeInquiry: act('term.decide', status === 'under_inquiry' && !proposal),
    proposeDismissal: act('term.proposeDismissal', serving.includes(status) && !proposal),
    recordReturn: act('term.record', over.includes(status) && !term.offboardedAt),
  };
}

/** What was proposed, and which decisions on it this person is offered: “keep” only where the document leaves it. */
function proposalOf({ proposal, profile, term, evidence }: TermFile, actor: StaffActor) {
  if (!proposal) return null;
  const { ground, article, finding, illegal, proposedAt, proposedBy } = proposal;
  const found = {
    serious: finding.serious === true,
    seriousConsequences: finding.seriousConsequences === true,
  };
  const verdict = mayDismiss(profile, { ground, illegal, finding: found });
  const decides = can(actor, 'term.decide', term) && proposedBy !== actor.id;
  const label = dismissalGrounds(profile).grounds.find(({ code }) => code === ground)?.label ?? ground;
  const decisions = [
    ...(verdict.ok ? [{ decision: 'dismiss' as const, label: '解聘' }] : []),
    ...(verdict.ok && verdict.keepOffered ? [{ decision: 'keep' as const, label: '查实，但予以保留' }] : []),
    { decision: 'unfounded' as const, label: '不成立' },
  ];
  return {
    ...{ label, basis: articleWords(article), illegal, evidence, proposedAt: proposedAt.toISOString() },
    findings: Object.entries(found).flatMap(([name, made]) =>
      made ? [findingLabels[name as keyof typeof found]] : [],
    ),
    transferNeeded: verdict.ok && verdict.transferNeeded,
    decisions: decides ? decisions : [],
  };
}
