import type { Field, FormDefinition } from '../../engine/index.ts';

/** Everybody is asked; whose document wants consent before a renewal has its article in `appointment.renew` of the profile. */
const source = { item: 'ours', required: 'ours', rules: 'ours' };

const fields: readonly Field[] = [
  {
    type: 'choice',
    key: 'consent',
    no: 1,
    label: '聘期届满后，您是否同意续聘',
    required: true,
    options: [
      { value: '同意续聘', words: ['我同意续聘', '愿意续聘'] },
      { value: '不续聘', words: ['不同意续聘', '不愿意续聘', '我不续聘'] },
    ],
    polar: { yes: '同意续聘', no: '不续聘' },
    help: '是否续聘由医保部门决定；决定作出之前，您可以改主意。',
    example: '同意续聘',
    source,
  },
];

/** Consent to the renewal of a term (domain notes §3.2). One question; no reason is asked, because no document asks one. */
export const renewalConsentV1: FormDefinition = {
  id: 'renewal-consent',
  version: 1,
  title: '续聘意愿',
  source: 'ours',
  fields,
  checks: [],
};
