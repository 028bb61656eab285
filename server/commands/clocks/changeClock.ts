import { DomainError } from '../../domain/errors.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';

/** New values of a clock's fields; null takes an optional one away. */
export type ClockChange = {
  [K in Exclude<keyof ClockDoc, '_id' | 'revision' | 'kind' | 'object'>]?: ClockDoc[K] | null;
};

/** Fields that are null rather than absent while nobody knows them. */
const nullable: readonly string[] = ['softOn', 'limitOn', 'escalateOn'];

/**
 * Changes a clock unless somebody changed it meanwhile.
 * @throws DomainError `request.conflict`
 */
export async function changeClock(
  { _id, revision }: Pick<ClockDoc, '_id' | 'revision'>,
  change: ClockChange,
): Promise<void> {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  const isUnset = ([field, value]: [string, unknown]) => value === null && !nullable.includes(field);
  const unset = entries.filter(isUnset).map(([field]) => [field, 1] as const);
  const { matchedCount } = await Clock.updateOne(
    { _id, revision },
    {
      $set: Object.fromEntries(entries.filter((entry) => !isUnset(entry))),
      ...(unset.length > 0 ? { $unset: Object.fromEntries(unset) } : {}),
      $inc: { revision: 1 },
    },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
}
