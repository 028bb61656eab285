import { z } from 'zod';

/**
 * Where a value comes from: an article (`6(3)` = 第六条第（三）项, `annex2`), an outside source of the domain
 * notes (`S9`), or `ours` for a design default, which the product labels as such.
 */
const article = z.string().min(1);

/** One value of a rule-set with its article, or null where the regulation is silent. Silence is never filled in. */
export function leaf<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, article }).readonly().nullable();
}

/** A list that is never empty: a regulation that names nothing is silent, which is null. */
export function list<T extends z.ZodType>(item: T) {
  return z.array(item).min(1).readonly();
}

/** `YYYY-MM-DD`. */
export const day = z.iso.date();

export const flag = leaf(z.boolean());
export const words = leaf(list(z.string().min(1)));
export const text = leaf(z.string().min(1));
