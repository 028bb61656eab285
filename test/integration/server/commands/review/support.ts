import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { expect } from 'vitest';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import type { Services } from '../../../../../server/commands/context.ts';
import { DomainError } from '../../../../../server/domain/errors.ts';
import { migrate } from '../../../../../server/migrations/migrate.ts';
import { connectDatabase } from '../../../../../server/platform/database.ts';
import { createFieldCrypto } from '../../../../../server/platform/fieldCrypto.ts';
import { systemIds } from '../../../../../server/platform/ids.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';
import { freshDatabase } from '../../../../support/mongo.ts';

/** Commands on the real store, with a clock that tests move. */
export interface Stage {
  services: Services;
  /** A new bureau under the named rule-set. @returns its id */
  bureau(profileId: string): Promise<string>;
  pass(days: number): void;
  stop(): Promise<void>;
}

export async function openStage(start = '2026-11-25T02:00:00Z'): Promise<Stage> {
  const database = await freshDatabase();
  await connectDatabase(database.uri);
  let now = Date.parse(start);
  const clock = { now: () => new Date(now) };
  const quiet = () => undefined;
  const key = randomBytes(32);
  const services: Services = {
    clock,
    ids: systemIds,
    crypto: createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key }),
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    profiles: loadProfiles(),
    publicUrl: 'https://fund.example',
  };
  await migrate(clock);
  const system = { ...services, actor: { kind: 'system', id: 'test' } } as const;
  return {
    services,
    async bureau(profileId) {
      const id = `bureau-${randomBytes(4).toString('hex')}`;
      const [level = 'city'] = services.profiles.get(profileId).org.appointingLevels?.value ?? [];
      await createBureau(system, { id, name: '测试医疗保障局', level, profileId });
      return id;
    },
    pass(days) {
      now += days * 24 * 3600_000;
    },
    async stop() {
      await mongoose.disconnect();
      await database.drop();
    },
  };
}

/** The refusal that `work` ended in. */
export async function refusal(work: Promise<unknown>): Promise<DomainError> {
  const error = await work.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  return error as DomainError;
}
