// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { Check } from './checks/index';
import type { Field } from './fields/index';

/** A form as versioned data. A submission stores id, version and (bound) definition, so it stays readable. */
export interface FormDefinition {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** The document and annex that it reproduces. */
  readonly source: string;
  readonly fields: readonly Field[];
  /** Rules between fields. */
  readonly checks: readonly Check[];
}

/** Names a stored form. */
export interface FormRef {
  readonly id: string;
  readonly version: number;
}
