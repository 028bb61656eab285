import { randomBytes, randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { createBureau } from '../../server/commands/bureaus/createBureau.ts';
import type { CommandContext, Services, StaffContext } from '../../server/commands/context.ts';
import { DomainError } from '../../server/domain/errors.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { migrate } from '../../server/migrations/migrate.ts';
import { Event } from '../../server/models/event.ts';
import type { Role } from '../../server/permissions/roles.ts';
import { connectDatabase } from '../../server/platform/database.ts';
import { createFieldCrypto } from '../../server/platform/fieldCrypto.ts';
import { systemIds } from '../../server/platform/ids.ts';
import { loadProfiles } from '../../server/profiles/load.ts';
import { handleEvent } from '../../server/queues/jobs/handleEvent.ts';
import { freshDatabase } from './mongo.ts';

/** The real store with a clock that stands still until it is moved, and a bureau under each rule-set. */
export interface Corps {
  services: Services;
  uri: string;
  /** Moves the clock to noon of a day in Beijing. */
  goTo(day: string): void;
  today(): string;
  /** A new bureau that works under the rule-set. */
  bureau(profileId: string): Promise<string>;
  /** A member of staff of the bureau; every call is another person. */
  staff(bureauId: string, ...roles: Role[]): StaffContext;
  person(id: string): CommandContext;
  /** Does what follows from every event that waits, as the worker would. */
  handleEvents(): Promise<void>;
  stop(): Promise<void>;
}

export async function startCorps(day: string): Promise<Corps> {
  const database = await freshDatabase();
  await connectDatabase(database.uri);
  let now = new Date(`${day}T12:00:00+08:00`);
  const clock = { now: () => now };
  const note = () => undefined;
  const key = randomBytes(32);
  const services: Services = {
    clock,
    ids: systemIds,
    crypto: createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key }),
    log: { debug: note, info: note, warn: note, error: note },
    profiles: loadProfiles(),
    publicUrl: 'https://fund.example',
  };
  await migrate(clock);
  return {
    services,
    uri: database.uri,
    goTo(next) {
      now = new Date(`${next}T12:00:00+08:00`);
    },
    today: () => beijingDay(now),
    async bureau(profileId) {
      const id = `bureau-${randomBytes(4).toString('hex')}`;
      const context: CommandContext = { ...services, actor: { kind: 'system', id: 'test' } };
      const [level = 'city'] = services.profiles.get(profileId).org.appointingLevels?.value ?? [];
      await createBureau(context, { id, name: '测试医疗保障局', level, profileId });
      return id;
    },
    staff: (bureauId, ...roles) => ({
      ...services,
      actor: { kind: 'staff', id: randomUUID(), bureauId, roles },
    }),
    person: (id) => ({ ...services, actor: { kind: 'person', id } }),
    async handleEvents() {
      const due = await Event.find({ dueAt: { $exists: true } }, { _id: 1 }).lean();
      for (const { _id } of due) await handleEvent(services, _id);
    },
    async stop() {
      await mongoose.disconnect();
      await database.drop();
    },
  };
}

/** What a command refused with: its code, and where a rule-set said no, the article and the reason. */
export async function refusalOf(
  work: Promise<unknown>,
): Promise<{ code: string; article?: string; path?: string; reason?: string }> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [first] = error.problems;
    return { code: error.code, article: first?.code, path: first?.path, reason: first?.message };
  }
  throw new Error('was not refused');
}
