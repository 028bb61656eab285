import type { Component } from 'vue';
import type { FieldType } from '../../../server/forms/engine/index.ts';
import ChoiceAnswer from './ChoiceAnswer.vue';
import ConsentAnswer from './ConsentAnswer.vue';
import EvidenceAnswer from './EvidenceAnswer.vue';
import InstitutionAnswer from './InstitutionAnswer.vue';
import LongTextAnswer from './LongTextAnswer.vue';
import MobileAnswer from './MobileAnswer.vue';
import MoneyAnswer from './MoneyAnswer.vue';
import MultiChoiceAnswer from './MultiChoiceAnswer.vue';
import PeriodAnswer from './PeriodAnswer.vue';
import TextAnswer from './TextAnswer.vue';
import ViolationCodesAnswer from './ViolationCodesAnswer.vue';
import YesNoAnswer from './YesNoAnswer.vue';

/**
 * How staff fill each type of field. A new type that a form for staff uses is one component and one line here; the others
 * are in forms that only applicants fill.
 */
export const fieldInputs: Partial<Record<FieldType, Component>> = {
  text: TextAnswer,
  longText: LongTextAnswer,
  choice: ChoiceAnswer,
  multiChoice: MultiChoiceAnswer,
  yesNo: YesNoAnswer,
  consent: ConsentAnswer,
  period: PeriodAnswer,
  money: MoneyAnswer,
  mobile: MobileAnswer,
  institution: InstitutionAnswer,
  evidence: EvidenceAnswer,
  violationCodes: ViolationCodesAnswer,
};
