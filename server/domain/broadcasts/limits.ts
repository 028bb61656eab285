/** As long as a title may be, in characters; a push shows the first twenty of kind and title together. */
export const titleLength = 60;

/**
 * UTF-8 bytes of a body (ours): six pages of chat, about 3,000 Chinese characters. WeChat takes 2,048 bytes a message
 * (wechat notes §2.6); what is longer belongs in a document.
 */
export const bodyBytes = 9_000;

/** How long a text is for WeChat. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
