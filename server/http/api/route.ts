import type { z } from 'zod';
import type { MiniPerson } from '../../commands/mini/types.ts';
import type { FailureCounter } from '../../commands/sessions/failureCounter.ts';
import type { LiveSession } from '../../commands/sessions/resumeSession.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import type { Permission } from '../../permissions/permissions.ts';
import type { HttpDeps } from '../deps.ts';
import type { SessionCookie } from '../sessionCookie.ts';
import type { HttpContext } from '../state.ts';
import { parseBody, parseParams, parseQuery } from './parse.ts';
import type { BodyKind } from './readBody.ts';
import type { ResponseKind } from './responseKinds.ts';

/** What a handler may use besides its input. */
export interface Call {
  deps: HttpDeps;
  cookie: SessionCookie;
  unknownNames: FailureCounter;
  session: LiveSession | null;
  person: MiniPerson | null;
}

/** A call of a signed-in member of staff. */
export interface StaffCall extends Call {
  session: LiveSession;
}

/** A call of somebody in the mini program. */
export interface PersonCall extends Call {
  person: MiniPerson;
}

/** The three parts of a request, before or after validation. */
interface Parts<P, Q, B> {
  params: P;
  query: Q;
  body: B;
}

interface Definition<P, Q, B, R, C> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Koa's notation: `/api/applications/:no`. */
  path: string;
  summary: string;
  /** Closed list; null where signing in itself is the point, and for people, who have no roles. */
  permission: Permission | null;
  /** Requests per minute and address. */
  perMinute?: number;
  /** Requests per minute and person, for routes of people. */
  perMinuteEach?: number;
  /** What a path that names nothing answers, whether it is malformed or merely unknown. */
  notFound?: ErrorCode;
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  body?: z.ZodType<B>;
  /** How the body arrives; JSON unless said otherwise. */
  bodyAs?: BodyKind;
  response: ResponseKind<R>;
  handler(input: Parts<P, Q, B>, call: C): Promise<R>;
}

/** A route as data: the router, the OpenAPI document and the tests all read the same table. */
export interface Route extends Omit<Definition<unknown, unknown, unknown, never, never>, 'handler'> {
  auth: 'public' | 'staff' | 'person';
  run(ctx: HttpContext, raw: Parts<unknown, unknown, unknown>, call: Call): Promise<void>;
}

/** A route that anybody may call. */
export function publicRoute<R, P = unknown, Q = unknown, B = unknown>(
  definition: Definition<P, Q, B, R, Call>,
): Route {
  return { ...definition, auth: 'public', run: runner(definition, (call) => call) };
}

/** A route for signed-in staff; the mount has refused everybody else before it runs. */
export function staffRoute<R, P = unknown, Q = unknown, B = unknown>(
  definition: Definition<P, Q, B, R, StaffCall> & { permission: Permission },
): Route {
  return { ...definition, auth: 'staff', run: runner(definition, asStaff) };
}

/** A route for people in the mini program; the mount has refused everybody else before it runs. */
export function personRoute<R, P = unknown, Q = unknown, B = unknown>(
  definition: Omit<Definition<P, Q, B, R, PersonCall>, 'permission'>,
): Route {
  const whole = { ...definition, permission: null };
  return { ...whole, auth: 'person', run: runner(whole, asPerson) };
}

function asPerson({ person, ...call }: Call): PersonCall {
  if (!person) throw new Error('A route of people ran without a person');
  return { ...call, person };
}

function asStaff({ session, ...call }: Call): StaffCall {
  if (!session) throw new Error('A staff route ran without a session');
  return { ...call, session };
}

function runner<P, Q, B, R, C>(
  { params, query, body, notFound, response, handler }: Definition<P, Q, B, R, C>,
  toCall: (call: Call) => C,
): Route['run'] {
  return async (ctx, raw, call) => {
    const input = {
      params: parseParams(params, raw.params, notFound),
      query: parseQuery(query, raw.query),
      body: parseBody(body, raw.body),
    };
    const value = await handler(input, toCall(call));
    ctx.status = response.status;
    response.send(ctx, value);
  };
}
