import type { UnitOpinionState } from '../domain/applications/opinionStates.ts';
import { articleInWords } from '../domain/articles.ts';
import { can } from '../permissions/permissions.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import { needsUnitOpinion } from '../profiles/resolve.ts';
import type { ApplicationFile } from '../queries/applications/getApplication.ts';

const stateLabels: Record<UnitOpinionState, string> = {
  open: '等单位填写',
  given: '同意',
  declined: '不同意',
  revoked: '已收回',
  expired: '过期未填',
};

/** What was asked of the unit and what it said; null where this kind of application needs no opinion. */
export function presentUnitOpinion(file: ApplicationFile, actor: StaffActor, today: string) {
  const { application, profile, opinionLinks } = file;
  if (!needsUnitOpinion(profile, application.mode)) return null;
  const article = profile.recruit.unitOpinionModes?.article ?? '';
  const links = opinionLinks.map(({ unit, state, expiresOn, createdAt, answeredAt, answer }) => {
    const now = state === 'open' && expiresOn < today ? 'expired' : state;
    return {
      ...{ unit, expiresOn, answer },
      ...{ state: now, stateLabel: stateLabels[now] },
      createdAt: createdAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    };
  });
  const waits = application.status === 'unit_opinion';
  return {
    article: articleInWords(article),
    canAsk: waits && can(actor, 'unitOpinion.ask', application),
    links,
  };
}
