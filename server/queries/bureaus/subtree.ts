import { withinTerritory } from '../../domain/bureaus/territory.ts';
import { DomainError } from '../../domain/errors.ts';
import { Bureau, type BureauDoc } from '../../models/bureau.ts';

/**
 * A unit and everything under it: the top first, then by name.
 * @throws DomainError `bureau.not_found`
 */
export async function subtree(bureauId: string): Promise<BureauDoc[]> {
  const found = await Bureau.find({ $or: [{ _id: bureauId }, { ancestors: bureauId }] }).lean();
  const top = found.find(({ _id }) => _id === bureauId);
  const below = found.filter((unit) => unit !== top);
  if (!top) throw new DomainError('bureau.not_found');
  return [top, ...below.sort((a, b) => a.name.localeCompare(b.name, 'zh'))];
}

/**
 * A unit of the subtree under `bureauId`.
 * @throws DomainError `bureau.not_found` for a unit elsewhere as for none at all
 */
export async function unitUnder(bureauId: string, id: string): Promise<BureauDoc> {
  const unit = await Bureau.findById(id).lean();
  if (!unit || !withinTerritory({ _id: bureauId }, unit)) throw new DomainError('bureau.not_found');
  return unit;
}

/** The units of a {@link subtree} so that every unit stands right under its parent; depth counts from 0. */
export function inTreeOrder(units: readonly BureauDoc[]): { unit: BureauDoc; depth: number }[] {
  const [top] = units;
  const children = new Map<string, BureauDoc[]>();
  for (const unit of units.slice(1)) {
    const siblings = children.get(unit.parentId ?? '');
    if (siblings) siblings.push(unit);
    else children.set(unit.parentId ?? '', [unit]);
  }
  const walk = (unit: BureauDoc, depth: number): { unit: BureauDoc; depth: number }[] => [
    { unit, depth },
    ...(children.get(unit._id) ?? []).flatMap((child) => walk(child, depth + 1)),
  ];
  return top ? walk(top, 0) : [];
}
