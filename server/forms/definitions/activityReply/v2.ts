import type { Field, FormDefinition } from '../../engine/index.ts';
import { activityReplyV1 } from './v1.ts';

/** True in a message as on a page. */
const help = '不能参加的，可以一起写上原因；有变动随时可以改。';

/** The same form in words that fit wherever it is filled in. */
export const activityReplyV2: FormDefinition = {
  ...activityReplyV1,
  version: 2,
  fields: activityReplyV1.fields.map((field): Field => (field.key === 'answer' ? { ...field, help } : field)),
};
