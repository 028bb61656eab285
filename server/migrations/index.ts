import { createIndexes } from './20261123-create-indexes.ts';
import { createAppointments } from './20261125-create-appointments.ts';
import { createReview } from './20261125-create-review.ts';

/** One dated change of the stored data. Runs once per store; must survive being cut off and run again. */
export interface Migration {
  id: string;
  run(): Promise<void>;
}

/** In order; never remove or reorder one that was released. */
export const migrations: readonly Migration[] = [
  { id: '20261123-create-indexes', run: createIndexes },
  { id: '20261125-create-appointments', run: createAppointments },
  { id: '20261125-create-review', run: createReview },
];
