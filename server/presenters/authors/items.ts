import { type Answers, answerRows, type FormDefinition } from '../../forms/engine/index.ts';

/** What an author wrote, item by item; files have a list of their own. Without a form there is one text. */
export function presentAuthorItems(definition: FormDefinition | null, answers: Answers, today: string) {
  if (!definition) return [{ key: 'text', label: '内容', value: String(answers.text ?? '') }];
  return answerRows(definition, answers, { today }, 'full')
    .filter(({ type, text }) => type !== 'evidence' && text !== '')
    .map(({ key, label, text }) => ({ key, label, value: text }));
}
