import type { OpinionMove } from '../../../domain/opinions/machine.ts';
import { answer } from './answer.ts';
import { assign } from './assign.ts';
import { close } from './close.ts';
import { delay } from './delay.ts';
import { register } from './register.ts';
import { reopen } from './reopen.ts';
import type { OpinionStep } from './types.ts';

/** Every step that staff can take with an opinion. */
export const opinionSteps: { readonly [M in OpinionMove]: OpinionStep<M> } = {
  register,
  assign,
  answer,
  delay,
  close,
  reopen,
};
