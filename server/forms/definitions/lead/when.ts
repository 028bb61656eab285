import type { Condition } from '../../engine/index.ts';
import { targetKindLabels } from '../options/targetKinds.ts';

type Kind = keyof typeof targetKindLabels;

/** Holds while the lead is about one of these. */
export const about = (...kinds: Kind[]): Condition => ({
  answer: 'targetKind',
  is: kinds.map((kind) => targetKindLabels[kind]),
});
