import type { Answers } from '../../forms/engine/index.ts';

/** What a lead calls whom it is about: the name of an institution, a unit or a person; '' where it gives none. */
export function targetName({ institution, unitName, person }: Answers): string {
  const named = typeof institution === 'object' && institution !== null && 'name' in institution;
  const said = [named ? institution.name : undefined, unitName, person];
  return said.find((one) => typeof one === 'string') ?? '';
}
