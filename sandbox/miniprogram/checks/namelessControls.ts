import { parse } from '@wxml/parser';
import type { Finding } from './finding.ts';

interface Node {
  type: string;
  name?: string;
  value?: string;
  children?: Node[];
  startTag?: {
    attributes: { key: string; value: string | null }[];
    loc: { start: { line: number; column: number } };
  };
}

/** Controls whose inside says nothing. */
const silent = new Set(['input', 'textarea', 'switch', 'radio', 'checkbox', 'slider', 'progress']);
const pictures = new Set(['image', 'icon']);

/** What somebody who sees nothing cannot use: controls without a name, taps without a role, pictures without words. */
export function namelessControls(path: string, wxml: string): Finding[] {
  const { body } = parse(wxml) as unknown as { body: Node[] };
  return body.flatMap((node) => findingsIn(path, node));
}

function findingsIn(path: string, node: Node): Finding[] {
  const { name = '', children = [], startTag } = node;
  const inside = children.flatMap((child) => findingsIn(path, child));
  if (!startTag) return inside;
  const has = (key: string) => startTag.attributes.some((one) => one.key === key);
  const named = has('aria-label') || has('aria-labelledby') || has('aria-hidden');
  const taps = has('bind:tap') || has('catch:tap');
  const problem = [
    silent.has(name) && !named && `${name} needs aria-label`,
    pictures.has(name) && !named && `${name} needs aria-label, or aria-hidden when it says nothing new`,
    name === 'button' && !named && !hasWords(node) && 'button needs words or aria-label',
    taps &&
      ['view', 'text', 'image'].includes(name) &&
      !has('aria-role') &&
      `${name} with a tap needs aria-role`,
  ].find((one) => one !== false);
  if (!problem) return inside;
  const { line, column } = startTag.loc.start;
  return [{ path, line, column, message: problem }, ...inside];
}

function hasWords({ type, value = '', children = [] }: Node): boolean {
  return (type !== 'WXElement' && value.trim() !== '') || children.some(hasWords);
}
