import type { FieldType } from '../../forms/index';

/** The components that ask; the template of `form-view` has one branch for each. */
export type FieldComponent =
  | 'line'
  | 'words'
  | 'choice'
  | 'many'
  | 'period'
  | 'institution'
  | 'location'
  | 'files'
  | 'signed'
  | 'consent';

/** Which component asks for each type. `nobody`: only a unit fills it, never in the mini program. */
export const fieldComponents: Readonly<Record<FieldType, FieldComponent | 'nobody'>> = {
  text: 'line',
  idNumber: 'line',
  mobile: 'line',
  email: 'line',
  money: 'line',
  region: 'line',
  longText: 'words',
  choice: 'choice',
  yesNo: 'choice',
  multiChoice: 'many',
  violationCodes: 'many',
  period: 'period',
  institution: 'institution',
  location: 'location',
  evidence: 'files',
  photo: 'files',
  declaration: 'signed',
  consent: 'consent',
  unitOpinion: 'nobody',
};
