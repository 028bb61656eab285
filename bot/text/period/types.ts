import type { Span } from './civil.ts';

/** A time that was named: complete by itself, or lacking its year or its month. */
export type Point =
  | { readonly kind: 'fixed'; readonly span: Span }
  | { readonly kind: 'inYear'; span(year: number): Span | null }
  | { readonly kind: 'inMonth'; span(year: number, month: number): Span | null };
