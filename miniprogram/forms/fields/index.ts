// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldKind } from '../types';
import { type ChoiceField, choice } from './choice';
import { type ConsentField, consent } from './consent';
import { type DeclarationField, declaration } from './declaration';
import { type EmailField, email } from './email';
import { type EvidenceField, evidence } from './evidence';
import { type IdNumberField, idNumber } from './idNumber';
import { type InstitutionField, institution } from './institution';
import { type LocationField, location } from './location';
import { type LongTextField, longText } from './longText';
import { type MobileField, mobile } from './mobile';
import { type MoneyField, money } from './money';
import { type MultiChoiceField, multiChoice } from './multiChoice';
import { type PeriodField, period } from './period';
import { type PhotoField, photo } from './photo';
import { type RegionField, region } from './region';
import { type TextField, text } from './text';
import { type UnitOpinionField, unitOpinion } from './unitOpinion';
import { type ViolationCodesField, violationCodes } from './violationCodes';
import { type YesNoField, yesNo } from './yesNo';

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
