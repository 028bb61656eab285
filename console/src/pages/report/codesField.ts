import type { FieldOf } from '../../../../server/forms/engine/index.ts';

/** The question for the codes of a finding, out of what the server offers for whom and when it is about. */
export function codesField(violations: readonly { id: string; name: string }[]): FieldOf<'violationCodes'> {
  return {
    ...{ type: 'violationCodes', key: 'codes', no: 0, label: '情形', required: true },
    source: { item: 'ours', required: 'ours' },
    ...{ help: '至少选一种。', example: '', periodField: 'date' },
    options: violations.map(({ id: value, name: label }) => ({ value, label })),
  };
}
