import { Application } from '../../models/application.ts';
import { Appointment } from '../../models/appointment.ts';
import { Complaint } from '../../models/complaint.ts';
import { Interest } from '../../models/interest.ts';
import { Lead } from '../../models/lead.ts';
import { Opinion } from '../../models/opinion.ts';
import { Report } from '../../models/report.ts';

type Numbered = { _id: string; no: string; bureauId: string };
type Find = (ids: readonly string[]) => Promise<Numbered[]>;
const no = { no: 1, bureauId: 1 } as const;

/** Matters with a number of their own, by kind. A new kind is one line here. */
const finders: Readonly<Record<string, Find>> = {
  application: (ids) => Application.find({ _id: { $in: [...ids] } }, no).lean(),
  appointment: (ids) => Appointment.find({ _id: { $in: [...ids] } }, no).lean(),
  lead: (ids) => Lead.find({ _id: { $in: [...ids] } }, no).lean(),
  report: (ids) => Report.find({ _id: { $in: [...ids] } }, no).lean(),
  opinion: (ids) => Opinion.find({ _id: { $in: [...ids] } }, no).lean(),
  complaint: (ids) => Complaint.find({ _id: { $in: [...ids] } }, no).lean(),
  interest: (ids) => Interest.find({ _id: { $in: [...ids] } }, no).lean(),
};

/** Numbers of the matters that notices are about, by `<kind>:<id>`; one question per kind. */
export async function subjectsOf(
  objects: readonly { kind: string; id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const subjects = new Map<string, string>();
  for (const kind of new Set(objects.map((object) => object.kind))) {
    const ids = objects.filter((object) => object.kind === kind).map(({ id }) => id);
    for (const found of (await finders[kind]?.(ids)) ?? []) subjects.set(`${kind}:${found._id}`, found.no);
  }
  return subjects;
}

/** The unit that a matter belongs to; null for one that does not exist, or of a kind without a number. */
export async function unitOf({ kind, id }: { kind: string; id: string }): Promise<string | null> {
  const [found] = (await finders[kind]?.([id])) ?? [];
  return found?.bureauId ?? null;
}
