import { importLabels } from '../domain/institutions/importMachine.ts';
import { institutionKinds } from '../domain/institutions/kinds.ts';
import type { InstitutionDoc } from '../models/institution.ts';
import type { InstitutionImportDoc } from '../models/institutionImport.ts';
import type { InstitutionHit } from '../queries/institutions/searchInstitutions.ts';

/** A line of a list or a hit of a search. */
export function presentInstitutionRow({ _id, code, name, kind, district, contracted }: InstitutionHit) {
  return {
    id: _id,
    code,
    name,
    kindLabel: institutionKinds[kind].label,
    district: district ?? null,
    contracted,
  };
}

/** Everything we know about an institution. */
export function presentInstitution(row: Omit<InstitutionDoc, 'keys' | 'texts' | 'pinyin'>) {
  return {
    ...presentInstitutionRow(row),
    aliases: row.aliases,
    level: row.level ?? null,
    address: row.address ?? null,
    contractFrom: row.contractFrom ?? null,
    contractUntil: row.contractUntil ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** How far an import is, and what came of its rows. `rowsPerSecond` is null before it has begun. */
export function presentImport(row: InstitutionImportDoc) {
  const { no, fileName, complete, state, total, done, created, updated, unchanged, bad, missing, ended } =
    row;
  const seconds = row.startedAt ? (row.updatedAt.getTime() - row.startedAt.getTime()) / 1_000 : 0;
  return {
    ...{ no, fileName, complete, state, stateLabel: importLabels[state], failure: row.failure ?? null },
    ...{ total, done, created, updated, unchanged, bad, missing, ended, unknownHeaders: row.unknownHeaders },
    rowsPerSecond: seconds > 0 ? Math.round(done / seconds) : null,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    revision: row.revision,
  };
}
