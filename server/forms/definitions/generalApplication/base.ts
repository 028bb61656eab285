import type { Field } from '../../engine/index.ts';
import { supervisorApplicationV1 } from '../supervisorApplication/v1.ts';

/** Where an item comes from that no document asks for in so many words. */
export const ours = { item: 'ours', required: 'ours', rules: 'ours' } as const;

/**
 * An item of the printed application, taken over with its type, texts and limits. The printed form is no
 * source here: the item is ours, or is asked by the rule that `changes` names.
 * @throws Error for a key that the printed form does not have: a defect.
 */
export function fromBase<F extends Field>(key: F['key'], changes: Partial<F> = {}): Field {
  const found = supervisorApplicationV1.fields.find((field) => field.key === key);
  if (!found) throw new Error(`the printed application has no item "${key}"`);
  return { ...found, source: found.no === null ? found.source : ours, ...changes } as Field;
}
