import { randomUUID } from 'node:crypto';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { linkRow } from '../../../../../server/commands/identities/linkRow.ts';
import { IdentityLink } from '../../../../../server/models/identityLink.ts';
import { Person } from '../../../../../server/models/person.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import type { TestApp } from './testApp.ts';

/** What a call came to. */
export interface MiniReply {
  status: number;
  code: string | undefined;
  body: Record<string, unknown>;
}

/** Somebody with the mini program open. */
export interface MiniPhone {
  openid: string;
  token: string;
  /** Their id in the mini program, and as a follower where they are one. */
  miniId: string;
  personId: string;
  get(path: string): Promise<MiniReply>;
  post(path: string, body?: object): Promise<MiniReply>;
  del(path: string): Promise<MiniReply>;
}

/** Opens the mini program of the test's account; the test's WeChat takes the code for the openid. */
export async function openMini(app: TestApp, openid: string = randomUUID()): Promise<MiniPhone> {
  async function send(method: string, path: string, token = '', body?: object): Promise<MiniReply> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await fetch(`${app.base}/api/mini${path}`, init);
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const text = await response.text();
    const parsed = isJson ? JSON.parse(text) : { text };
    return { status: response.status, code: parsed.error?.code, body: parsed };
  }
  const { body } = await send('POST', '/sessions', '', { account: 'test', code: openid });
  const token = String(body.token);
  return {
    ...{ openid, token, miniId: personIdOf(app.services.crypto, 'test:mini', openid) },
    personId: personIdOf(app.services.crypto, 'test', openid),
    get: (path) => send('GET', path, token),
    // What changes nothing by itself says so with an id of its own.
    post: (path, given = {}) => send('POST', path, token, { clientId: randomUUID(), ...given }),
    del: (path) => send('DELETE', path, token),
  };
}

/** The same for a follower of the account who linked the two. */
export async function openLinked(app: TestApp, bureauId: string): Promise<MiniPhone> {
  const phone = await openMini(app);
  const { personId, openid, miniId } = phone;
  const now = app.services.clock.now();
  await Person.create({
    ...{ _id: personId, accountKey: 'test', openid, bureauId, following: true, turn: 1 },
    ...{ createdAt: now, lastSeenAt: now },
  });
  await IdentityLink.create({ ...linkRow(app.services.crypto, miniId), accountKey: 'test', personId });
  return phone;
}

/** A supervisor in force with the mini program open. */
export async function openServing(
  app: TestApp,
  bureauId: string,
  changes: Omit<Parameters<typeof buildAppointment>[1], 'bureauId'> = {},
) {
  const phone = await openLinked(app, bureauId);
  const term = await buildAppointment(app.services, { ...changes, bureauId, personId: phone.personId });
  return { ...phone, term };
}
