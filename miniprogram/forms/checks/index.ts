// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { Answers, FormContext, Problem } from '../types';
import { type Disjoint, disjoint } from './disjoint';
import { type SexMatchesIdNumber, sexMatchesIdNumber } from './sexMatchesIdNumber';

/** A rule between fields, as data. */
export type Check = Disjoint | SexMatchesIdNumber;

/** Runs one rule; silent while one of its answers is missing or malformed (the field's own rule speaks then). */
export type CheckRunner<C> = (check: C, answers: Answers, context: FormContext) => readonly Problem[];

/** Every rule between fields, by type. */
export const checkRunners: { readonly [T in Check['type']]: CheckRunner<Extract<Check, { type: T }>> } = {
  disjoint,
  sexMatchesIdNumber,
};

/** All problems of a form's rules between fields. */
export function runChecks(checks: readonly Check[], answers: Answers, context: FormContext): Problem[] {
  return checks.flatMap((check) => {
    const run = checkRunners[check.type] as CheckRunner<Check>;
    return run(check, answers, context);
  });
}
