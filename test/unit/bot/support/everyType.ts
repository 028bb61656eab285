import { formDefinitions } from '../../../../server/forms/definitions/index.ts';
import { type Field, type FieldType, fieldKinds } from '../../../../server/forms/engine/index.ts';

/** Every field of every form that was published, newest versions last. */
export const publishedFields: readonly Field[] = Object.values(formDefinitions).flatMap(
  ({ fields }) => fields,
);

/** What a bound form puts in, for the types that are empty without it. */
const bound: Readonly<Record<string, object>> = {
  choice: { options: [{ value: '甲', words: ['头一个'] }, { value: '乙类' }], other: { max: 40 } },
  multiChoice: { options: ['过度检查', '重复收费', '虚假住院'].map((value) => ({ value })) },
  violationCodes: {
    options: ['甲情形', '乙情形', '丙情形'].map((label, at) => ({ value: `C${at}`, label })),
  },
  declaration: { clauses: ['甲'], signerField: 'name' },
  money: { type: 'money', key: 'amount' },
};

/** One field of every type. */
export const everyType: readonly Field[] = (Object.keys(fieldKinds) as FieldType[]).map((type) => {
  const found = publishedFields.findLast((field) => field.type === type);
  if (!found) throw new Error(`no form has a field of type ${type}`);
  return { ...found, ...bound[type], key: 'any', required: true } as Field;
});
