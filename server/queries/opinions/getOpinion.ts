import { letterAuthorContext, opinionAnswersContext } from '../../commands/authors/sealed.ts';
import type { StaffContext } from '../../commands/context.ts';
import { opinionSteps } from '../../commands/opinions/steps/index.ts';
import { identityWords, withoutReporter } from '../../domain/leads/identity.ts';
import type { LetterAuthor } from '../../domain/opinions/letterAuthor.ts';
import { opinionMoveNames, opinionMoves } from '../../domain/opinions/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormDefinition } from '../../forms/engine/index.ts';
import { Delivery } from '../../models/delivery.ts';
import { Event } from '../../models/event.ts';
import type { OpinionDoc } from '../../models/opinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { authorOf } from '../authors/authorOf.ts';
import { linesOf } from '../authors/linesOf.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { withGiven } from '../deliveries/withGiven.ts';
import { listEvidence } from '../evidence/listEvidence.ts';
import { staffNames } from '../staff/staffNames.ts';
import { reporterWords } from '../vault/reporterOf.ts';
import { findOpinion } from './findOpinion.ts';

/**
 * One opinion with everything that whoever works on it needs; reading it is an event. The writer of a relayed letter is not
 * among it, nor named in anything that was written.
 * @throws DomainError `opinion.not_found`, `permission.denied`
 */
export async function getOpinion(ctx: StaffContext, { no }: { no: string }) {
  const { actor, clock, crypto, profiles } = ctx;
  const opinion = await findOpinion(ctx, no);
  authorize(actor, 'opinion.read', opinion);
  const { _id, bureauId, profile, assigneeId, reporterId } = opinion;
  const object = { kind: 'opinion', id: _id } as const;
  await appendEvent(ctx, { type: 'opinion.viewed', bureauId, object, data: { no } });
  const about = { 'object.kind': 'opinion', 'object.id': _id };
  const events = await Event.find(about).sort({ at: 1, _id: 1 }).lean();
  const lines = await linesOf(crypto, object);
  const people = [
    ...events.filter(({ actor: by }) => by.kind === 'staff').map(({ actor: by }) => by.id),
    ...lines.flatMap(({ by }) => by ?? []),
    ...(assigneeId ? [assigneeId] : []),
  ];
  const { authorSealed, answersSealed, ...row } = opinion;
  const author = await authorOf(ctx, reporterId);
  const letterAuthor = authorSealed && crypto.open<LetterAuthor>(authorSealed, letterAuthorContext(_id));
  const words = [
    ...identityWords(letterAuthor ? { author: letterAuthor } : {}),
    ...(reporterId && !author ? await reporterWords(crypto, reporterId) : []),
  ];
  /** Takes out the writer of the letter, and the supervisor for those who are not to know them. */
  const hide = (text: string) => withoutReporter(text, words);
  return {
    opinion: row,
    hasLetterAuthor: Boolean(authorSealed),
    profile: profiles.get(profile.id, profile.version),
    definition: (opinion.definition ?? null) as FormDefinition | null,
    answers: crypto.open<Answers>(answersSealed, opinionAnswersContext(_id)),
    ...{ author, hide, events },
    lines: lines.map((line) => ({ ...line, text: hide(line.text) })),
    evidence: await listEvidence(object),
    deliveries: await withGiven(await Delivery.find(about).sort({ createdAt: 1 }).lean()),
    clocks: (await clocksOf({ kind: 'opinion', ids: [_id] }, beijingDay(clock.now()))).get(_id) ?? [],
    steps: stepsFor(actor, opinion),
    /** Free lines to the author, apart from the steps. */
    mayTell: Boolean(reporterId) && can(actor, 'opinion.tell', opinion),
    mayOpenAuthor: Boolean(authorSealed) && can(actor, 'opinion.openAuthor', opinion),
    staffNames: await staffNames(bureauId, people),
  };
}

export type OpinionFile = Awaited<ReturnType<typeof getOpinion>>;

/** The steps that somebody can take now, with what their buttons say: the console repeats no rule. */
function stepsFor(actor: StaffActor, opinion: OpinionDoc) {
  return opinionMoveNames
    .filter((name) => {
      const from: readonly string[] = opinionMoves[name].from;
      return from.includes(opinion.status) && can(actor, opinionSteps[name].permission, opinion);
    })
    .map((name) => ({ name, label: opinionSteps[name].label }));
}
