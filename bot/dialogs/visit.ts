import { phrase } from '../texts/phrase.ts';
import { handIn } from './handIn.ts';
import { supervisorTerm } from './terms.ts';

/** The report of a visit or inspection, from supervisors in force. */
export const visit = handIn('visit', {
  words: ['走访报告', '填报告', '走访', '监督报告', '写报告', '交报告'],
  menuKey: 'visit',
  closed: ({ view }) =>
    view.appointment?.inForce ? null : '走访报告由在聘的监督员填写。想反映问题，请回复“举报”。',
  before: ({ view }) => phrase(view.bureau, 'visit.before', { supervisor: supervisorTerm(view) }).split('\n'),
});
