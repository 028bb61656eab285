import { CorpsDocument } from '../../models/corpsDocument.ts';

/** The documents that go with an activity, without their texts, in the order they were bound. */
export async function materialsOf(ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await CorpsDocument.find({ _id: { $in: [...ids] } }, { text: 0 }).lean();
  return ids.flatMap((id) => found.filter(({ _id }) => _id === id));
}

/** One of them. */
export type Material = Awaited<ReturnType<typeof materialsOf>>[number];
