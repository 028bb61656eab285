import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/events/types.ts';
import type { Holder, InterestState, InterestType } from '../../domain/recusal/interests.ts';
import { Institution } from '../../models/institution.ts';
import { Interest } from '../../models/interest.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { recusalVerdict } from '../../profiles/decisions/recusalVerdict.ts';
import type { Profile } from '../../profiles/schema.ts';
import { startClock } from '../clocks/startClock.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';

/** An interest as somebody states it. */
export interface InterestInput {
  /** Number for people, from `ids.matter('LY', …)`: whoever asks tells it at once. */
  no: string;
  bureauId: string;
  holder: Holder;
  /** One of our institutions, or else its name. */
  institutionId?: string | undefined;
  institutionName?: string | undefined;
  type: InterestType;
  /** `YYYY-MM-DD`. */
  since?: string | undefined;
  until?: string | undefined;
  note?: string | undefined;
  /** The holder says that it does not touch their impartiality. */
  claimsImpartial: boolean;
  /** Brought up by somebody else than the holder. */
  raised: boolean;
}

/**
 * Enters an interest in the register. What the document says about it holds at once; a person decides afterwards, within the
 * days of `recusal.decide` (ours, domain notes §3.10).
 * Call it through `declareOwnInterest` or `raiseInterest`, which know who may.
 * @throws DomainError `interest.silent` where the document has no recusal, `institution.not_found`, `input.invalid`
 */
export async function declareInterest(
  context: CommandContext,
  profile: Profile,
  input: InterestInput,
): Promise<{ no: string; recusing: boolean; article: string }> {
  const { clock, crypto, ids } = context;
  const { no, bureauId, holder, institutionId, institutionName, note, type, claimsImpartial, since, until } =
    input;
  const verdict = recusalVerdict(profile, { type, claimsImpartial });
  const { article } = verdict;
  if (article === null) throw new DomainError('interest.silent');
  return inTransaction(async () => {
    await checkInstitution(bureauId, institutionId, institutionName);
    const now = clock.now();
    const _id = ids.uuid();
    const by: Actor = { kind: context.actor.kind, id: context.actor.id };
    const state = stateOf(profile, input);
    await Interest.create({
      ...{ _id, no, bureauId, profile: { id: profile.id, version: profile.version }, holder, type },
      ...{ claimsImpartial, state, by, createdAt: now, updatedAt: now, revision: 1 },
      ...(institutionId
        ? { institutionId }
        : { nameSealed: crypto.seal(institutionName?.trim() ?? '', `interestName:${_id}`) }),
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
      ...(note ? { noteSealed: crypto.seal(note.trim(), `interestNote:${_id}`) } : {}),
      ...(verdict.recuse ? { recusing: true } : {}),
    });
    const object = { kind: 'interest', id: _id } as const;
    const data = { no, state, recusing: verdict.recuse };
    await appendEvent(context, { type: 'interest.declared', bureauId, object, data });
    const { limitOn } = await startClock(context, { kind: 'recusal.decide', object, bureauId, subject: no });
    const dueOn = limitOn ?? undefined;
    await openTask(context, { bureauId, kind: 'decideRecusal', object, subject: no, article, dueOn });
    return { no, recusing: verdict.recuse, article };
  });
}

/** Where a document speaks of applying oneself, an interest that the holder thinks matters is an application. */
function stateOf({ conduct }: Profile, { raised, claimsImpartial }: InterestInput): InterestState {
  if (raised) return 'raised';
  return conduct.recusal?.value === 'self_apply_may_affect' && !claimsImpartial ? 'applied' : 'declared';
}

async function checkInstitution(bureauId: string, id?: string, name?: string): Promise<void> {
  if (id) {
    if (!(await Institution.exists({ _id: id, bureauId }))) throw new DomainError('institution.not_found');
  } else if ((name?.trim().length ?? 0) < 2) {
    const message = '请写明是哪一家机构。';
    throw new DomainError('input.invalid', {
      problems: [{ path: 'institutionName', code: 'required', message }],
    });
  }
}
