import { type Judged, judgedWordings, type Topic, topics } from './wordings.ts';

const BEGIN = '<!-- wordings: written by `npm run docs:wordings` -->';
const END = '<!-- /wordings -->';
/** Right before the parsers were first changed for these tables (2026-11-29), counted by the same judge. */
const BEFORE: Readonly<Record<Topic, readonly [tuned: number, fresh: number]>> = {
  money: [111, 21],
  periods: [156, 30],
  choices: [97, 22],
  yesNo: [88, 7],
};

/** The document with the accuracy of today's parsers in it; the part is added where there is none. */
export function withWordings(document: string): string {
  const part = `${BEGIN}\n\n${wordingsTable()}\n\n${END}`;
  const from = document.indexOf(BEGIN);
  if (from < 0) return `${document.trimEnd()}\n\n${part}\n`;
  return document.slice(0, from) + part + document.slice(document.indexOf(END) + END.length);
}

/** Accuracy by topic, and every miss. */
export function wordingsTable(): string {
  const all = judgedWordings();
  const rows = (Object.keys(topics) as Topic[]).map((topic) => row(topic, all));
  const misses = all.filter(({ hit }) => !hit);
  const wrong = misses.filter(({ heard, wording }) => heard !== '请对方再说' && wording.refused !== true);
  return [
    '| Topic | must | others | all tuned | before | fresh | before |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `${all.length} wordings, ${misses.length} misses; ${wrong.length} of them were taken for something else, the others asked again or should have been asked.`,
    '',
    '| Said | Meant | Taken for |',
    '| --- | --- | --- |',
    ...misses.map(({ wording, heard }) => `| ${wording.say} | ${meant(wording)} | ${heard} |`),
  ].join('\n');
}

function row(topic: Topic, all: readonly Judged[]): string {
  const own = all.filter((one) => one.topic === topic);
  const tuned = own.filter(({ wording }) => !wording.fresh);
  const fresh = own.filter(({ wording }) => wording.fresh);
  const [before, freshBefore] = BEFORE[topic];
  return [
    `| ${topics[topic]}`,
    share(tuned.filter(({ wording }) => wording.must)),
    share(tuned.filter(({ wording }) => !wording.must)),
    share(tuned),
    `${before}/${tuned.length}`,
    share(fresh),
    `${freshBefore}/${fresh.length} |`,
  ].join(' | ');
}

const share = (some: readonly Judged[]): string => `${some.filter(({ hit }) => hit).length}/${some.length}`;

function meant({ value, covers, refused }: Judged['wording']): string {
  if (refused) return 'to be asked again';
  return covers ? `about ${covers.join(' to ')}` : JSON.stringify(value).replaceAll(/["[\]]/g, '');
}
