import type {
  Field,
  FieldOf,
  FieldType,
  FormContext,
  FormDefinition,
} from '../../../../server/forms/engine/index.ts';

export const context: FormContext = { today: '2026-11-23', mode: 'self' };

const base = {
  no: 1,
  label: '甲项',
  required: true,
  help: '帮助',
  example: '例子',
  source: { item: 'test', required: 'ours' },
} as const;

/** A field of that type with its own settings, otherwise plain. */
export function field<T extends FieldType>(
  type: T,
  key: string,
  own: Omit<FieldOf<T>, keyof typeof base | 'type' | 'key'> & Partial<FieldOf<T>>,
): FieldOf<T> {
  return { ...base, type, key, ...own } as unknown as FieldOf<T>;
}

/** A form of these fields. */
export function formOf(fields: readonly Field[], checks: FormDefinition['checks'] = []): FormDefinition {
  return { id: 'test', version: 1, title: '测试表', source: 'test', fields, checks };
}
