import { opinionAnswersContext } from '../../commands/authors/sealed.ts';
import type { Services } from '../../commands/context.ts';
import { openOpinionStatuses, opinionStatusLabels } from '../../domain/opinions/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers } from '../../forms/engine/index.ts';
import { Opinion } from '../../models/opinion.ts';
import { opinionCategories } from '../../profiles/decisions/opinionCategories.ts';
import { ownLinesOfAll } from '../authors/linesOf.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import type { ClockView } from '../clocks/clockView.ts';
import { ownReporterIds } from '../vault/ownReporterIds.ts';

/** More than somebody reads in chat. */
const looked = 20;

/**
 * What a person wrote as opinions, newest first, with every line of the dialogue: answers and explanations are read here,
 * the push says only that there is one. Also after their term.
 */
export async function listOwnOpinions(services: Services, personId: string) {
  return opinionsOf(services, await ownReporterIds(services.crypto, personId));
}

/** The same by their keys of the vault. */
export async function opinionsOf({ clock, crypto, profiles }: Services, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const rows = await Opinion.find({ reporterId: { $in: [...keys] } })
    .sort({ receivedAt: -1 })
    .limit(looked)
    .lean();
  const today = beijingDay(clock.now());
  const ids = rows.map(({ _id }) => _id);
  const clocks = await clocksOf({ kind: 'opinion', ids }, today);
  const lines = await ownLinesOfAll(crypto, { kind: 'opinion', ids });
  const open: readonly string[] = openOpinionStatuses;
  const own = [];
  for (const row of rows) {
    const { _id, no, status, profile, category, receivedAt, dissatisfiedAt } = row;
    const { text } = crypto.open<Answers>(row.answersSealed, opinionAnswersContext(_id));
    const { categories } = opinionCategories(profiles.get(profile.id, profile.version));
    own.push({
      ...{ no, status, receivedAt },
      statusLabel: opinionStatusLabels[status],
      categoryLabel: categories.find(({ code }) => code === category)?.label ?? '其他',
      text: String(text ?? ''),
      /** By when the next step is due, `YYYY-MM-DD`; null when none is, or nobody can say. */
      nextBy: open.includes(status) ? (steps(clocks.get(_id))?.limitOn ?? null) : null,
      maySayDissatisfied: !dissatisfiedAt && (status === 'answered' || status === 'closed'),
      lines: lines.get(_id) ?? [],
    });
  }
  return own;
}

/** The clock of the next step; what is owed to a message is no step. */
function steps(clocks: readonly ClockView[] = []): ClockView | undefined {
  return clocks.find(({ kind }) => kind !== 'author.answer');
}

export type OwnOpinion = Awaited<ReturnType<typeof listOwnOpinions>>[number];
