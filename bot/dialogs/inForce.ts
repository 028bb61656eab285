import type { View } from '../engine/types.ts';
import { phrase } from '../texts/phrase.ts';
import { supervisorTerm } from './terms.ts';

/** Why somebody does not get what only a supervisor in force gets; null for those who do. */
export function notInForce(view: View, what: string): string | null {
  const { appointment } = view;
  if (!appointment) return `${what}只发给在聘的${supervisorTerm(view)}；想报名请回复“申请”。`;
  if (appointment.inForce) return null;
  return appointment.status === 'appointed'
    ? `您的聘任还在办理，发证以后就能收到${what}。`
    : phrase(view.bureau, 'service.over', { what });
}
