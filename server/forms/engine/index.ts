/** The form engine, whole: what the server, the chat engine and the mini program use. */
export { bindForm, type FormList, type FormTexts, type Rule } from './bindForm.ts';
export { type Check, runChecks } from './checks/index.ts';
export type { Option } from './fields/choice.ts';
export type { EvidenceItem, EvidenceKind } from './fields/evidence.ts';
export {
  type Field,
  type FieldOf,
  type FieldType,
  fieldKinds,
  isSensitive,
  kindOf,
} from './fields/index.ts';
export type { NamedInstitution } from './fields/institution.ts';
export type { MapPlace } from './fields/location.ts';
export type { Period } from './fields/period.ts';
export type { Region } from './fields/region.ts';
export { isSpoken, MOST_VOICES, type Spoken, spokenInWords, voiceIds, wordsOf } from './fields/spoken.ts';
export { maySay } from './fields/text.ts';
export { optionsInForce, type ViolationOption } from './fields/violationCodes.ts';
export type { FormDefinition, FormRef } from './form.ts';
export { isEmpty } from './isEmpty.ts';
export { nextField } from './nextField.ts';
export { type AnswerRow, answerRows } from './present.ts';
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
} from './types.ts';
export { fieldProblems, type Validation, validateAnswers } from './validate.ts';
export {
  fieldOf,
  isMine,
  isRequired,
  isVisible,
  numberedFields,
  pruneHidden,
  visibleFields,
} from './visible.ts';
