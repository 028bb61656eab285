// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
/** The form engine, whole: what the server, the chat engine and the mini program use. */
export { bindForm, type FormList, type FormTexts, type Rule } from './bindForm';
export { type Check, runChecks } from './checks/index';
export type { Option } from './fields/choice';
export type { EvidenceItem, EvidenceKind } from './fields/evidence';
export {
  type Field,
  type FieldOf,
  type FieldType,
  fieldKinds,
  isSensitive,
  kindOf,
} from './fields/index';
export type { NamedInstitution } from './fields/institution';
export type { MapPlace } from './fields/location';
export type { Period } from './fields/period';
export type { Region } from './fields/region';
export { isSpoken, MOST_VOICES, type Spoken, spokenInWords, voiceIds, wordsOf } from './fields/spoken';
export { maySay } from './fields/text';
export { optionsInForce, type ViolationOption } from './fields/violationCodes';
export type { FormDefinition, FormRef } from './form';
export { isEmpty } from './isEmpty';
export { nextField } from './nextField';
export { type AnswerRow, answerRows } from './present';
export type {
  Answer,
  Answers,
  AskedBy,
  Condition,
  FileRef,
  Filler,
  FormContext,
  Problem,
  ProblemCode,
} from './types';
export { fieldProblems, type Validation, validateAnswers } from './validate';
export {
  fieldOf,
  isMine,
  isRequired,
  isVisible,
  numberedFields,
  pruneHidden,
  visibleFields,
} from './visible';
