import { Institution } from '../../models/institution.ts';

/** Names of the bureau's registered institutions, for the check; all of them, whatever stands against whom. */
export async function institutionNames(bureauId: string): Promise<string[]> {
  const names: string[] = [];
  const rows = Institution.find({ bureauId }, { _id: 0, name: 1, aliases: 1 })
    .lean()
    .cursor({ batchSize: 2_000 });
  for await (const { name, aliases } of rows) names.push(name, ...(aliases ?? []));
  return names;
}
