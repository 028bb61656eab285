import type { ChatTextsEvents } from '../../../domain/events/payloads/chatTexts.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events; menus are due rows of their own (`publishMenu`). */
export const chatTextsHandlers: Handlers<ChatTextsEvents> = {
  'chatText.proposed': null,
  'chatText.approved': null,
  'chatText.returned': null,
  'chatText.withdrawn': null,
  'chatMenu.published': null,
};
