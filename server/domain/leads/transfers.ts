/** To whom a lead can go: another bureau of the tree, another authority, the police, the discipline body. */
export const transferKinds = ['bureau', 'authority', 'police', 'discipline'] as const;
export type TransferKind = (typeof transferKinds)[number];

export const transferKindLabels: Record<TransferKind, string> = {
  bureau: '移交其他医保部门',
  authority: '移送有处理权的机关',
  police: '涉嫌犯罪，移送公安机关',
  discipline: '移送纪检监察机关',
};

/** What a slip says (社会保险法 82; 条例): what is suspected and where, and nothing about who reported it. */
export interface SlipContent {
  no: string;
  from: string;
  to: string;
  kind: TransferKind;
  targetLabel: string;
  target: string;
  codes: readonly string[];
  /** `YYYY-MM-DD`. */
  actFrom: string;
  actTo: string;
  receivedOn: string;
  /** Staff's own words; checked against the vault before. */
  summary: string;
  on: string;
}

/** The text of the slip. It is made from these fields only: there is no way for a reporter into it. */
export function slipText(slip: SlipContent): string {
  return [
    '线索移送单',
    `编号：${slip.no}`,
    `移送单位：${slip.from}`,
    `接收单位：${slip.to}`,
    `移送事由：${transferKindLabels[slip.kind]}`,
    `反映对象：${slip.targetLabel}${slip.target ? `（${slip.target}）` : ''}`,
    `反映时间段：${slip.actFrom} 至 ${slip.actTo}`,
    `反映事项：${slip.codes.join('；')}`,
    `情况摘要：${slip.summary}`,
    `收到日期：${slip.receivedOn}`,
    `移送日期：${slip.on}`,
    '举报人信息依法保密，不随案移送；确需联系举报人，请通过移送单位转达。',
  ].join('\n');
}
