import { describeLeaf, leavesOf, type PlacedLeaf } from './describe.ts';
import type { Profile } from './schema.ts';

const INTRODUCTION = `# The regulations side by side

Generated from \`server/profiles/data\` by \`npm run docs:regulations\`; do not edit. One column per document.

- \`6(3)\` is 第六条第（三）项; \`通知\`, \`annex1\` and \`annex2\` are parts of the document outside its articles; \`S9\` is an outside source of the domain notes.
- \`(ours)\` is a design default of this product: no document says it.
- — means that the document is silent: the feature does not exist there.
`;

/** The Markdown document that shows the newest version of every rule-set, one table per part of the schema. */
export function regulationsTable(profiles: readonly Profile[]): string {
  const columns = profiles.map((profile) => ({ profile, leaves: leavesOf(profile) }));
  const paths = columns[0]?.leaves.map(({ path }) => path) ?? [];
  const heads = columns.map(
    ({ profile }) => `${profile.meta.region?.value ?? profile.id}, v${profile.version}`,
  );
  const sections = [...new Set(paths.map(sectionOf))].map((section) => {
    const rows = paths.filter((path) => sectionOf(path) === section);
    const lines = rows.map((path) => row([nameOf(path), ...columns.map(({ leaves }) => cell(leaves, path))]));
    return [`## ${section}`, '', row(['Rule', ...heads]), row(['---', ...heads.map(() => '---')]), ...lines];
  });
  return `${[INTRODUCTION, ...sections.map((lines) => `${lines.join('\n')}\n`)].join('\n')}`;
}

function cell(leaves: readonly PlacedLeaf[], path: string): string {
  return describeLeaf(leaves.find((placed) => placed.path === path)?.leaf ?? null).replaceAll('|', '\\|');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function sectionOf(path: string): string {
  return path.split('.')[0] ?? path;
}

function nameOf(path: string): string {
  return `\`${path.split('.').slice(1).join('.')}\``;
}
