/** Payloads of this area's events; see `EventPayloads`. Never who wrote. */
export interface OpinionsEvents {
  'opinion.submitted': { no: string; origin: string };
  'opinion.stepped': { no: string; step: string; from: string; to: string };
  'opinion.handedOver': { no: string; fromId: string; toId: string };
  'opinion.dissatisfied': { no: string; from: string };
  'opinion.said': { no: string };
  'opinion.replied': { no: string };
  'opinion.viewed': { no: string };
  'opinion.authorOpened': { no: string; messageId: string };
}
