import type { FormDefinition } from '../../engine/index.ts';
import { anywhere } from '../anywhere.ts';
import { supervisorApplicationV1 } from './v1.ts';

/** The same form in words that fit wherever it is filled in. */
export const supervisorApplicationV2: FormDefinition = {
  ...supervisorApplicationV1,
  version: 2,
  fields: supervisorApplicationV1.fields.map(anywhere),
};
