import type Koa from 'koa';

/** What our middleware leaves on a request. */
export interface HttpState {
  /** Names one request in the answer and in the log. */
  requestId: string;
  /** Pattern of what answered when no route did, for the log: never the path itself. */
  area?: string;
  /** The answer is read by a person in a browser: refusals are pages, too. */
  isPage?: boolean;
}

export type HttpMiddleware = Koa.Middleware<HttpState>;
export type HttpContext = Koa.ParameterizedContext<HttpState>;
