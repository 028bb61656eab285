import type { Target } from '../load/protocol.ts';

/** Something that answers chat messages and is measured. */
export interface Subject {
  readonly name: SubjectName;
  readonly title: string;
  readonly pid: number;
  readonly target: Target;
}

export type SubjectName = 'a' | 'b' | 'product';
