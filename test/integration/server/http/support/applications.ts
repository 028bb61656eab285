import { randomUUID } from 'node:crypto';
import { submitApplication } from '../../../../../server/commands/applications/submitApplication.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { checkCharacter } from '../../../../../server/forms/engine/idNumber.ts';
import { validAnswers } from '../../../../support/applicants.ts';
import type { TestApp } from './testApp.ts';

let born = 0;

/** A well-formed citizen number that no other application of this file has: one more birthday each time. */
function nextIdNumber(): string {
  born += 1;
  const day = new Date(Date.UTC(1950, 0, born)).toISOString().slice(0, 10).replaceAll('-', '');
  const head = `500199${day}042`;
  return head + checkCharacter(head);
}

/** An application that waits for a decision. @returns its number, the person and the answers */
export async function buildApplication(
  app: TestApp,
  { bureauId, answers: changes = {} }: { bureauId: string; answers?: Record<string, unknown> },
) {
  const { services } = app;
  const personId = randomUUID();
  const no = services.ids.matter('SQ', beijingDay(services.clock.now()));
  const answers = validAnswers({ idNumber: nextIdNumber(), ...changes });
  const form = { id: 'supervisor-application', version: 2 };
  const context = { ...services, actor: { kind: 'person', id: personId } } as const;
  await submitApplication(context, { personId, bureauId, no, mode: 'self', form, answers });
  return { no, personId, answers };
}
