/** A parsed document: every scalar is a string, so XML and JSON pushes look alike and int64 ids survive. */
export type FieldValue = string | Fields | FieldValue[];
export interface Fields {
  [name: string]: FieldValue;
}

/** The string under `name`, or null when it is absent, repeated or a branch. */
export function textOf(fields: Fields, name: string): string | null {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value : null;
}

/** The branch under `name`, or null. */
export function branchOf(fields: Fields, name: string): Fields | null {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return isBranch(value) ? value : null;
}

/** Branches under `name`; WeChat sends a list of one as a bare object. */
export function branchesOf(fields: Fields, name: string): Fields[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return (Array.isArray(value) ? value : [value]).filter(isBranch);
}

/** Names that JavaScript itself uses on every object: a document that carries one is hostile. */
export function isReservedName(name: string): boolean {
  return name in Object.prototype || name === 'prototype';
}

function isBranch(value: FieldValue | undefined): value is Fields {
  return typeof value === 'object' && !Array.isArray(value);
}
