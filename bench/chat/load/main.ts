import { closedLoop, openLoop } from './loops.ts';
import { createPerson, type Person } from './person.ts';
import { hangUp } from './post.ts';
import type { Job, JobMessage, LoadResult } from './protocol.ts';
import { createTally } from './tally.ts';

// The load generator, in a process of its own so that it shares an event loop with nothing. It takes one job at
// a time from its parent and ends with it.
const crowds = new Map<string, Person[]>();

/** People who arrive side by side. */
const atOnce = 10;

/** Turns before anything is measured: a conversation's first ones create things. */
const firstTurns = 2;

async function prepare({ subject, target, people }: Extract<Job, { kind: 'prepare' }>): Promise<LoadResult> {
  const start = performance.now();
  const crowd = Array.from({ length: people }, () => createPerson(target));
  const tally = createTally();
  const arriving = [...crowd];
  const lane = async (): Promise<void> => {
    for (let person = arriving.pop(); person; person = arriving.pop()) {
      await person.arrive();
      for (let turn = 0; turn < firstTurns; turn += 1) {
        const begun = performance.now();
        tally.add(performance.now() - begun, await person.turn());
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  crowds.set(subject, crowd);
  return tally.result((performance.now() - start) / 1000);
}

function crowd(subject: string, size: number): Person[] {
  const people = crowds.get(subject)?.slice(0, size) ?? [];
  if (people.length < size) throw new Error(`${subject}: ${size} people wanted, ${people.length} prepared`);
  return people;
}

const work: { [K in Job['kind']]: (job: Extract<Job, { kind: K }>) => Promise<LoadResult> } = {
  prepare,
  closed: ({ subject, people, seconds }) => closedLoop(crowd(subject, people), seconds),
  open: ({ subject, people, every, seconds }) => openLoop(crowd(subject, people), every, seconds),
};

async function answer({ id, job }: JobMessage): Promise<void> {
  try {
    const run = work[job.kind] as (job: Job) => Promise<LoadResult>;
    process.send?.({ id, result: await run(job) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

process.on('message', (message: JobMessage) => void answer(message));
process.on('disconnect', () => {
  hangUp();
  process.exit(0);
});
