import type { FormDefinition } from '../../engine/index.ts';
import { anywhere } from '../anywhere.ts';
import { generalApplicationV1 } from './v1.ts';

/** The same form in words that fit wherever it is filled in. */
export const generalApplicationV2: FormDefinition = {
  ...generalApplicationV1,
  version: 2,
  fields: generalApplicationV1.fields.map(anywhere),
};
