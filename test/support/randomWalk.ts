import fc from 'fast-check';
import { expect } from 'vitest';
import { DomainError } from '../../server/domain/errors.ts';
import { Clock } from '../../server/models/clock.ts';
import { Event } from '../../server/models/event.ts';
import { MatterMessage } from '../../server/models/matterMessage.ts';

/** A matter as its store has it. */
interface Stored {
  _id: string;
  status: string;
  revision: number;
}

/** A kind of matter whose state machine is walked. */
export interface Walked<Move extends string> {
  /** Every move, where it is possible and where it leads. */
  moves: Readonly<Record<Move, { from: readonly string[]; to: string }>>;
  /** Where nothing is owed any more. */
  closed: readonly string[];
  /** Events of which each move makes one, or more where one move sets off another. */
  events: readonly string[];
  /** A new one. @returns its number */
  begin(): Promise<string>;
  stored(no: string): Promise<Stored>;
  /** Tries a move as one of the actors, with everything that it needs. */
  attempt(no: string, move: Move, who: number): Promise<unknown>;
  actors: number;
  /** Whether that actor may make this move at all. */
  may(move: Move, who: number): boolean;
}

/**
 * Random moves by random people, also of another unit: what is refused changes nothing, what is not is legal, was theirs to do, has
 * one event, and leaves no deadline behind where nothing is owed. @returns the statuses that were seen
 */
export async function walkRandomly<Move extends string>(
  walked: Walked<Move>,
  { runs, length }: { runs: number; length: number },
): Promise<Set<string>> {
  const seen = new Set<string>();
  const step = fc.record({ isFit: fc.boolean(), move: fc.nat(999), who: fc.nat(999) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: length, maxLength: length }), async (steps) => {
      const no = await walked.begin();
      seen.add((await walked.stored(no)).status);
      for (const chosen of steps) {
        const { move, who } = choose(walked, (await walked.stored(no)).status, chosen);
        seen.add(await attempt(walked, no, move, who));
      }
    }),
    { numRuns: runs, endOnFailure: true },
  );
  return seen;
}

/** Half of the time what could go well, so that a walk gets somewhere; else anything by anybody. */
function choose<Move extends string>(
  { moves, actors, may }: Walked<Move>,
  status: string,
  { isFit, move, who }: { isFit: boolean; move: number; who: number },
): { move: Move; who: number } {
  const names = Object.keys(moves) as Move[];
  const people = Array.from({ length: actors }, (_, i) => i);
  const legal = names.filter((name) => moves[name].from.includes(status));
  const one = pick(isFit && legal.length > 0 ? legal : names, move);
  const able = people.filter((person) => may(one, person));
  return { move: one, who: pick(isFit && able.length > 0 ? able : people, who) };
}

function pick<T>(all: readonly T[], index: number): T {
  const one = all[index % all.length];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}

async function attempt<Move extends string>(
  walked: Walked<Move>,
  no: string,
  move: Move,
  who: number,
): Promise<string> {
  const before = await walked.stored(no);
  const traces = () => tracesOf(before._id, walked.events);
  const then = await traces();
  const refused = await walked.attempt(no, move, who).then(
    () => false,
    (error: unknown) => {
      if (error instanceof DomainError) return true;
      throw error;
    },
  );
  const after = await walked.stored(no);
  if (refused) {
    expect({ after, traces: await traces() }).toEqual({ after: before, traces: then });
    return after.status;
  }
  const { from, to } = walked.moves[move];
  expect(from, `${move} from ${before.status}`).toContain(before.status);
  expect(walked.may(move, who), `${move} by ${who}`).toBe(true);
  const now = await traces();
  // Only what sets itself off, such as archiving a report out of which nothing came, is a second move in one.
  const made = now.events - then.events;
  expect(after.revision - before.revision).toBe(made);
  expect(made === 1 ? after.status : to).toBe(to);
  if (walked.closed.includes(after.status)) expect(now.running).toEqual([]);
  return after.status;
}

async function tracesOf(id: string, types: readonly string[]) {
  const about = { 'object.id': id };
  return {
    events: await Event.countDocuments({ ...about, type: { $in: [...types] } }),
    lines: await MatterMessage.countDocuments(about),
    running: (await Clock.find({ ...about, state: 'running' }, { kind: 1 }).lean()).map(({ kind }) => kind),
  };
}

/** What can be reached from a status by the moves of a machine. */
export function reachable(
  moves: Readonly<Record<string, { from: readonly string[]; to: string }>>,
  first: readonly string[],
): string[] {
  const reached = new Set(first);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of Object.values(moves)) {
      if (from.some((status) => reached.has(status))) reached.add(to);
    }
  }
  return [...reached].sort();
}
