import mongoose from 'mongoose';
import { TOTP } from 'otpauth';
import { readStaff } from '../../sandbox/seed/staffFile.ts';
import type { Services } from '../../server/commands/context.ts';
import { readSecretFile } from '../../server/config.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { connectDatabase } from '../../server/platform/database.ts';
import { createFieldCrypto } from '../../server/platform/fieldCrypto.ts';
import { systemIds } from '../../server/platform/ids.ts';
import { keyringSchema } from '../../server/platform/keyring.ts';
import { loadProfiles } from '../../server/profiles/load.ts';
import { startWorld } from '../chat/startWorld.ts';

/** The product's web process on a store of its own, this process beside it on the same store, and somebody signed in. */
export interface Corps {
  readonly db: mongoose.mongo.Db;
  readonly services: Services;
  /** The bureau whose staff look at lists. */
  readonly bureauId: string;
  /** Calls the API as that member of the bureau's staff. @throws Error for anything but 200 */
  get<T>(path: string): Promise<T>;
  stop(): Promise<void>;
}

const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** @param username a member of the demonstration's staff, who signs in */
export async function openCorps(signal: AbortSignal, username = 'reviewer'): Promise<Corps> {
  const world = await startWorld(signal);
  const { layout, mongodbUri, urls } = world.context;
  const connection = await connectDatabase(mongodbUri ?? '');
  if (!connection.db) throw new Error('no database');
  const services: Services = {
    ...{ clock: systemClock, ids: systemIds, log: silent, profiles: loadProfiles(), publicUrl: urls.server },
    crypto: createFieldCrypto(readSecretFile(layout.keyring, keyringSchema)),
  };
  const cookie = await signIn(urls.server, layout.staff, username);
  return {
    ...{ db: connection.db, services, bureauId: 'demo' },
    async get<T>(path: string) {
      const response = await fetch(urls.server + path, { headers: { cookie } });
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    async stop() {
      await mongoose.disconnect();
      await world.stop();
    },
  };
}

async function signIn(server: string, staffFile: string, name: string): Promise<string> {
  const person = readStaff(staffFile).find((one) => one.username === name);
  if (!person) throw new Error(`the demonstration has no ${name}`);
  const { username, password, totpSecret } = person;
  const body = JSON.stringify({ username, password, totp: new TOTP({ secret: totpSecret }).generate() });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server}/api/sessions`, { method: 'POST', headers, body });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`sign-in: ${response.status}`);
  return cookie;
}

function ignore(): void {}
