import { z } from 'zod';
import { DomainError, type ErrorCode, type Problem } from '../../domain/errors.ts';

const { localeError } = z.locales.zhCN();

/** Path parameters: one that fits no record is a thing that does not exist, not a bad request. */
export function parseParams<T>(
  schema: z.ZodType<T> | undefined,
  raw: unknown,
  notFound: ErrorCode = 'request.not_found',
): T {
  const { data, problems } = parse(schema, raw);
  if (problems.length > 0) throw new DomainError(notFound);
  return data as T;
}

/** @throws DomainError `input.invalid` with every problem, paths as the person wrote them */
export function parseQuery<T>(schema: z.ZodType<T> | undefined, raw: unknown): T {
  return parseOrRefuse(schema, raw);
}

/** @throws DomainError `input.invalid` with every problem and its path inside the body */
export function parseBody<T>(schema: z.ZodType<T> | undefined, raw: unknown): T {
  return parseOrRefuse(schema, raw);
}

function parseOrRefuse<T>(schema: z.ZodType<T> | undefined, raw: unknown): T {
  const { data, problems } = parse(schema, raw);
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  return data as T;
}

function parse<T>(
  schema: z.ZodType<T> | undefined,
  raw: unknown,
): { data: T | undefined; problems: readonly Problem[] } {
  if (!schema) return { data: undefined, problems: [] };
  const parsed = schema.safeParse(raw, { error: localeError });
  if (parsed.success) return { data: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(({ path, code, message }) => ({
    path: path.map(String).join('.'),
    code: code ?? 'invalid',
    message,
  }));
  return { data: undefined, problems };
}
