/**
 * The templates that an account must have, by our name for them, with the keywords that we fill in. What follows the type
 * is the keyword's place; an account that numbers them otherwise cannot take our messages.
 */
export const templateKeywords = {
  applicationStatus: ['character_string1', 'thing2', 'phrase3', 'time4', 'thing5'],
  supervisorStatus: ['character_string1', 'thing2', 'phrase3', 'time4', 'thing5'],
  leadStatus: ['character_string1', 'thing2', 'phrase3', 'time4', 'thing5'],
  activityNotice: ['thing1', 'time2', 'thing3', 'thing4'],
} as const satisfies Record<string, readonly string[]>;

export type TemplateName = keyof typeof templateKeywords;
