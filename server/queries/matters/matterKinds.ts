import { Application } from '../../models/application.ts';
import { Appointment } from '../../models/appointment.ts';
import type { MatterKind } from '../../models/matterGrant.ts';

/** What pulling a matter up needs to know of it. */
export interface Matter {
  _id: string;
  bureauId: string;
  no: string;
}

const columns = { bureauId: 1, no: 1 } as const;

/** How each kind of matter is found by its number. A new kind is one line here. */
export const findMatter: Record<MatterKind, (no: string) => Promise<Matter | null>> = {
  application: (no) => Application.findOne({ no }, columns).lean(),
  appointment: (no) => Appointment.findOne({ no }, columns).lean(),
};
