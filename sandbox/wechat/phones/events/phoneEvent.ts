import { z } from 'zod';
import type { Person } from '../../world/rows.ts';
import type { World } from '../../world/world.ts';
import type { Fields } from '../../xml/fields.ts';
import { BadInput } from '../badInput.ts';

/** What a person did, ready to be pushed. */
export interface EventPlan {
  fields: Fields;
  /** The grey line on the phone, if the person sees one. */
  notice?: string;
}

/** Who does it, and to whom. */
export interface EventContext {
  world: World;
  person: Person;
  appid: string;
}

/** Fields that the events API takes; each event's schema says which. */
export interface EventInput {
  event: string;
  eventKey?: string | undefined;
  scene?: string | undefined;
  ticket?: string | undefined;
  lat?: number | undefined;
  lng?: number | undefined;
  label?: string | undefined;
  scanResult?: string | undefined;
  count?: number | undefined;
  revokeInfo?: string | undefined;
}

/** An event a phone can cause: its input, its effect on WeChat's side, and the elements pushed. */
export interface PhoneEvent {
  schema: z.ZodType<EventInput>;
  /** Whether the person may see a reply or the out-of-service notice. */
  visible: boolean;
  plan(input: EventInput, context: EventContext): EventPlan;
}

/** Input of most events; the menu and QR fields are allowed everywhere because pages send them along. */
export const baseInput = z.strictObject({
  event: z.string(),
  eventKey: z.string().max(1024).optional(),
  scene: z.union([z.string(), z.int()]).transform(String).optional(),
  ticket: z.string().optional(),
});

/** Coordinates in degrees. */
export const placeInput = { lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) };

/** @throws BadInput 409 when the person does not follow. */
export function needFollower(person: Person): void {
  if (person.following) return;
  throw new BadInput([{ path: 'openid', message: 'does not follow the account' }], 409);
}
