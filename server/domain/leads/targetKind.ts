import { targetKindLabels as labels } from '../../forms/definitions/options/targetKinds.ts';

/**
 * Whom a lead is about (domain notes §4.2). `agency` and `bureau` include their staff; `institution` is a
 * hospital or clinic, a pharmacy stands by itself because one document lists its acts apart.
 */
export const targetKinds = ['institution', 'pharmacy', 'insured', 'agency', 'bureau'] as const;

/** One kind of target. */
export type TargetKind = (typeof targetKinds)[number];

/** What people read for a kind (ours): the answers of the form. */
export const targetKindLabels: Readonly<Record<TargetKind, string>> = labels;

/** The kind that an answer of the form names; undefined for anything else. */
export function targetKindOf(answer: unknown): TargetKind | undefined {
  return targetKinds.find((kind) => labels[kind] === answer);
}
