import type { FieldKind } from '../types.ts';
import { type ChoiceField, choice } from './choice.ts';
import { type ConsentField, consent } from './consent.ts';
import { type DeclarationField, declaration } from './declaration.ts';
import { type EmailField, email } from './email.ts';
import { type EvidenceField, evidence } from './evidence.ts';
import { type IdNumberField, idNumber } from './idNumber.ts';
import { type InstitutionField, institution } from './institution.ts';
import { type LocationField, location } from './location.ts';
import { type LongTextField, longText } from './longText.ts';
import { type MobileField, mobile } from './mobile.ts';
import { type MoneyField, money } from './money.ts';
import { type MultiChoiceField, multiChoice } from './multiChoice.ts';
import { type PeriodField, period } from './period.ts';
import { type PhotoField, photo } from './photo.ts';
import { type RegionField, region } from './region.ts';
import { type TextField, text } from './text.ts';
import { type UnitOpinionField, unitOpinion } from './unitOpinion.ts';
import { type ViolationCodesField, violationCodes } from './violationCodes.ts';
import { type YesNoField, yesNo } from './yesNo.ts';

/** Any field of a form. */
export type Field =
  | TextField
  | LongTextField
  | ChoiceField
  | MultiChoiceField
  | YesNoField
  | PhotoField
  | IdNumberField
  | MobileField
  | EmailField
  | DeclarationField
  | ConsentField
  | UnitOpinionField
  | PeriodField
  | MoneyField
  | InstitutionField
  | EvidenceField
  | ViolationCodesField
  | RegionField
  | LocationField;

/** The name of a field type. */
export type FieldType = Field['type'];

/** The field of a given type. */
export type FieldOf<T extends FieldType> = Extract<Field, { type: T }>;

/** Every field type, by name. A new type is one file and one line here. */
export const fieldKinds: { readonly [T in FieldType]: FieldKind<FieldOf<T>> } = {
  text,
  longText,
  choice,
  multiChoice,
  yesNo,
  photo,
  idNumber,
  mobile,
  email,
  declaration,
  consent,
  unitOpinion,
  period,
  money,
  institution,
  evidence,
  violationCodes,
  region,
  location,
};

/** The behaviour of a field. */
export function kindOf(field: Field): FieldKind<Field> {
  return fieldKinds[field.type];
}

/** Whether the answer is kept encrypted and masked. */
export function isSensitive(field: Field): boolean {
  return field.sensitive ?? kindOf(field).sensitive;
}
