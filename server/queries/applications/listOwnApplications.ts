import type { ApplicationSummary } from '../../../bot/engine/index.ts';
import { statusLabels } from '../../domain/applications/machine.ts';
import type { Answers, FormDefinition } from '../../forms/engine/index.ts';
import { Application } from '../../models/application.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

const shown = 5;

/** A person's own applications, newest first, with the answers of one that waits for their correction. */
export async function listOwnApplications(
  personId: string,
  crypto: FieldCrypto,
): Promise<ApplicationSummary[]> {
  const rows = await Application.find({ personId }).sort({ submittedAt: -1 }).limit(shown).lean();
  return rows.map((row) => ({
    no: row.no,
    status: row.status,
    statusLabel: statusLabels[row.status],
    submittedAt: row.submittedAt,
    updatedAt: row.updatedAt,
    ...(row.reasonSealed ? { reason: crypto.open<string>(row.reasonSealed, `reason:${row._id}`) } : {}),
    ...(row.status === 'returned'
      ? {
          returnedFields: row.returnedFields,
          form: { id: row.form.id, version: row.form.version },
          mode: row.mode,
          answers: withoutUnits(row.definition, crypto.open(row.answersSealed, `answers:${row._id}`)),
        }
      : {}),
  }));
}

/** What a unit wrote is not the applicant's to see or to correct. */
function withoutUnits(definition: unknown, answers: Answers): Answers {
  const units = (definition as FormDefinition).fields.filter(({ filledBy }) => filledBy === 'unit');
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => units.every((field) => field.key !== key)),
  );
}
