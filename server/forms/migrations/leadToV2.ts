import type { FormMigration } from './types.ts';

/** Region and place were texts. */
export const leadToV2: FormMigration = {
  form: 'lead',
  from: 1,
  to: 2,
  migrate: ({ region, place, ...rest }) => ({
    ...rest,
    ...(typeof region === 'string' ? { region: { name: region } } : {}),
    ...(typeof place === 'string' ? { place: { text: place } } : {}),
  }),
};
