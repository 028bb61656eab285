import type { NationalLimit, NationalLimits } from '../national/schema.ts';
import type { Catalogue } from './schema.ts';

const ROLES: Record<Catalogue['role'], string> = {
  own: 'offered by the documents that name it',
  fallback: 'offered where a document lists nothing for a target',
  overlay: 'offered by every document in addition',
};

/** The Markdown sections of the regulations' document on violations: one table per catalogue. */
export function cataloguesTable(catalogues: readonly Catalogue[]): string {
  const sections = catalogues.map(({ id, title, role, toConfirm, codes }) => [
    `## Violations: ${id}`,
    '',
    `${title}: ${ROLES[role]}.${toConfirm === null ? '' : ` To confirm: ${toConfirm}.`}`,
    '',
    row(['Code', 'Text', 'Said of', 'Listed in', '条例 (nearest, staff confirm)', 'Acts from', 'Acts until']),
    row(['---', '---', '---', '---', '---', '---', '---']),
    ...codes.map(({ code, label, targets, source, article, from, until }) =>
      row([code, label, targets.join(', '), source, article ?? '—', from ?? '—', until ?? '—']),
    ),
  ]);
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The section on time limits that hold everywhere, and on our own. */
export function limitsTable(limits: NationalLimits): string {
  const lines = Object.entries(limits).map(([name, limit]) =>
    row([`\`${name}\``, limit.label, spans(limit), limit.law ?? '—', limit.source]),
  );
  const head = [row(['Limit', 'What', 'Within', 'Law', 'Source']), row(['---', '---', '---', '---', '---'])];
  return `${['## Time limits of no single document', '', ...head, ...lines].join('\n')}\n`;
}

function spans({ within, extensions }: NationalLimit): string {
  if (!within) return 'no number';
  const more = extensions.map(({ count, unit, by }) => `+${count} ${words(unit)} (${by})`);
  return [`${within.count} ${words(within.unit)}`, ...more].join(' ');
}

const words = (unit: 'working_day' | 'day') => (unit === 'day' ? 'days' : 'working days');

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
