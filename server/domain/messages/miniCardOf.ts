import { keyword } from './keywords.ts';

/** What only somebody in the chat can do, and what they do instead; a dialogue is read in the chat alone. */
const inChat = [
  [/回复“[^”]*”/g, '点开这条消息'],
  [/回复任意内容/g, '到公众号里'],
] as const;

/** The keywords of a card for the mini program, where a tap leads on and nobody replies. */
export function miniCardOf(card: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(card).map(([name, value]) => [
      name,
      name.startsWith('thing') ? keyword('thing', tapped(value)) : value,
    ]),
  );
}

function tapped(text: string): string {
  return inChat.reduce((said, [words, instead]) => said.replace(words, instead), text);
}
