/** What WeChat puts in the place of stickers and messages that it cannot hand over. */
const STAND_IN = /^(?:\[[^\][]{1,12}\])+$|^[[【]?收到不支持的消息类型.{0,20}$/u;

/** Whether a text is no words of the person, but a sticker ([微笑]) or WeChat's note about one. */
export function isStandIn(text: string): boolean {
  return text.length <= 200 && STAND_IN.test(text.trim());
}
