import { type LiveSession, resumeSession } from '../../../commands/sessions/resumeSession.ts';
import { signIn } from '../../../commands/sessions/signIn.ts';
import { signOut } from '../../../commands/sessions/signOut.ts';
import { DomainError } from '../../../domain/errors.ts';
import { presentSession } from '../../../presenters/session.ts';
import { getBureau } from '../../../queries/bureaus/getBureau.ts';
import type { HttpDeps } from '../../deps.ts';
import { json, nothing } from '../responseKinds.ts';
import { publicRoute, type Route, staffRoute } from '../route.ts';
import { credentialsSchema, sessionSchema } from './schema.ts';

/** Signing in, who is signed in, signing out. */
export const sessionRoutes: readonly Route[] = [
  publicRoute({
    method: 'post',
    path: '/api/sessions',
    summary: '登录',
    permission: null,
    perMinute: 60,
    body: credentialsSchema,
    response: json(sessionSchema),
    async handler({ body }, { deps, cookie, unknownNames }) {
      const { token } = await signIn({ ...deps, unknownNames }, { ...body, previousToken: cookie.token });
      const session = await resumeSession(deps, token);
      if (!session) throw new DomainError('auth.failed');
      cookie.set(token);
      return view(session, deps);
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/session',
    summary: '当前登录的人和权限',
    permission: 'session.use',
    response: json(sessionSchema),
    handler: (_input, { session, deps }) => view(session, deps),
  }),
  staffRoute({
    method: 'delete',
    path: '/api/session',
    summary: '退出登录',
    permission: 'session.use',
    response: nothing(),
    async handler(_input, { session, cookie }) {
      await signOut({ sessionId: session.id });
      cookie.clear();
    },
  }),
];

async function view(session: LiveSession, { clock }: HttpDeps) {
  return presentSession(session, await getBureau(session.actor.bureauId, clock.now()));
}
