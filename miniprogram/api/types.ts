import type { components, paths } from './schema.generated';

type Methods = 'get' | 'post' | 'put' | 'delete';

/** Addresses that take this method. */
export type PathOf<M extends Methods> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type Operation<M extends Methods, P extends PathOf<M>> = paths[P] extends Record<M, infer O> ? O : never;

type QueryOf<O> = O extends { parameters: { query?: infer Q } }
  ? [Q] extends [undefined]
    ? unknown
    : Q
  : unknown;
type ParamsOf<O> = O extends { parameters: { path: infer P } } ? P : unknown;
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : unknown;

type WithParams<O> = unknown extends ParamsOf<O> ? unknown : { params: ParamsOf<O> };
type WithQuery<O> = unknown extends QueryOf<O> ? unknown : { query?: QueryOf<O> };
type WithBody<O> = unknown extends BodyOf<O> ? unknown : { body: BodyOf<O> };

/** What a call is made with: path parameters, query and body, as far as the address has them. */
export type CallOptions<M extends Methods, P extends PathOf<M>> = WithParams<Operation<M, P>> &
  WithQuery<Operation<M, P>> &
  WithBody<Operation<M, P>>;

/** What the server answers. */
export type AnswerOf<M extends Methods, P extends PathOf<M>> =
  Operation<M, P> extends { responses: { 200: { content: { 'application/json': infer A } } } }
    ? A
    : undefined;

/** One thing that is wrong with an input, and where. */
export type ApiProblem = components['schemas']['Error']['error']['problems'][number];
export type Method = Methods;
