import { applicationMoves } from '../domain/applications/machine.ts';
import { articleInWords } from '../domain/articles.ts';
import { can } from '../permissions/permissions.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import { type ScreeningGround, screeningGrounds } from '../profiles/decisions/screeningGrounds.ts';
import type { ApplicationFile } from '../queries/applications/getApplication.ts';

const kindLabels: Record<ScreeningGround['kind'], string> = {
  condition: '不符合条件',
  disqualifier: '有不得参加的情形',
  declaration: '声明与事实不符',
};

/**
 * The clauses on which this person may screen the candidate out now (none when they may not), and the one on
 * which somebody did.
 */
export function presentScreening({ application, profile }: ApplicationFile, actor: StaffActor) {
  const { grounds } = screeningGrounds(profile);
  const open = applicationMoves.screenOut.from.some((status) => status === application.status);
  const offered = open && can(actor, 'application.review', application) ? grounds : [];
  const used = grounds.find(({ code }) => code === application.screeningGround);
  return { grounds: offered.map(presentGround), ground: used ? presentGround(used) : null };
}

function presentGround({ code, article, kind, label }: ScreeningGround) {
  return { code, article: articleInWords(article), kindLabel: kindLabels[kind], label };
}
