import { type ApplicationStatus, statusLabels } from '../applications/machine.ts';
import { keyword, keywordTime } from './keywords.ts';

const hints: Record<ApplicationStatus, string> = {
  unit_opinion: '等单位填写意见，回复“进度”可查看',
  submitted: '请等候审核，回复“进度”可查看',
  returned: '请回复“补正”，按提示更正',
  screened_out: '请回复“进度”查看原因',
  shortlisted: '请保持电话畅通，回复“进度”',
  pooled: '已列入人选库，请保持电话畅通',
  appointed: '聘任结果已出，请回复“进度”',
  rejected: '请回复“进度”查看原因',
  withdrawn: '如需再次申请请回复“申请”',
};

/** Keywords of the template message on an application's status: number, matter, status, time, next step. */
export function applicationStatusMessage(application: {
  no: string;
  status: ApplicationStatus;
  updatedAt: Date;
}): Record<string, string> {
  return {
    character_string1: keyword('character_string', application.no),
    thing2: keyword('thing', '社会监督员申请'),
    phrase3: keyword('phrase', statusLabels[application.status]),
    time4: keywordTime(application.updatedAt),
    thing5: keyword('thing', hints[application.status]),
  };
}
