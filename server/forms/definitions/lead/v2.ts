import type { FormDefinition } from '../../engine/index.ts';
import { placeFields } from './places.ts';
import { leadV1 } from './v1.ts';

/** Version 1 with the types `region` and `location` where it had texts. */
export const leadV2: FormDefinition = {
  ...leadV1,
  version: 2,
  fields: leadV1.fields.map((field) => placeFields.find(({ key }) => key === field.key) ?? field),
};
