import { Application } from '../models/application.ts';
import { Bureau } from '../models/bureau.ts';
import { Delivery } from '../models/delivery.ts';
import { Event } from '../models/event.ts';
import { Person } from '../models/person.ts';
import { Session } from '../models/session.ts';
import { Staff } from '../models/staff.ts';

/** Collections and indexes as the schemas declare them: writes inside transactions create neither. */
export async function createIndexes(): Promise<void> {
  for (const model of [Application, Bureau, Delivery, Event, Person, Session, Staff]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
