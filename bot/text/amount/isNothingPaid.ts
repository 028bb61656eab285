const WHO = '(?:我们?|他们?|也|都|全|一直|是|这次|并|根本|医院)*';
/** 没花钱, 没要我钱, 一分钱没花, 不收费. */
const NOTHING = [
  `${WHO}(?:没有?|不|未)(?:花|要|收|交|付|出|给|用)过?(?:我们?|他|她)?(?:一分)?(?:钱|费用?)`,
  `${WHO}(?:没有?|未)(?:花|出|付)过?`,
  `${WHO}一分(?:钱)?(?:都|也)?(?:没有?|不|未).{0,3}`,
  `${WHO}(?:全部?)?免(?:费|单|了)`,
];
const FREE = new RegExp(`^(?:${NOTHING.join('|')})(?:的|了|过|啊|呀|呢)*$`);

/** Whether a text (`halfWidth`) says that nothing was paid: an amount of 0. */
export function isNothingPaid(text: string): boolean {
  return text.length <= 20 && FREE.test(text);
}
