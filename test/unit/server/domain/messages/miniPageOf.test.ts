import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { miniPageOf } from '../../../../../server/domain/messages/miniPageOf.ts';

const app = new URL('../../../../../miniprogram/app.json', import.meta.url);
const released = (JSON.parse(readFileSync(app, 'utf8')) as { pages: string[] }).pages;

it('a matter with a page of its own is opened by the number that is on the card', () => {
  for (const kind of ['application', 'lead', 'report', 'opinion'])
    expect(miniPageOf(kind, { character_string1: 'XS20261130ABCDEF' })).toBe(
      'pages/matter/matter?no=XS20261130ABCDEF',
    );
});

it('everything else leads to its list or to the inbox, and tells nothing', () => {
  expect(miniPageOf('activityInvitation', { thing1: '培训' })).toBe('pages/activities/activities');
  expect(miniPageOf('appointment', { character_string1: 'JD1' })).toBe('pages/term/term');
  expect(miniPageOf('lead', {})).toBe('pages/inbox/inbox');
  expect(miniPageOf(undefined, { character_string1: 'X1' })).toBe('pages/inbox/inbox');
});

it('every page is in the mini program: WeChat refuses others with 41030', () => {
  const kinds = [
    'application',
    'activityInvitation',
    'document',
    'appointment',
    'focusClaim',
    'interest',
    'yearList',
  ];
  for (const kind of [...kinds, 'dialogue'])
    expect(released).toContain(miniPageOf(kind, { character_string1: 'X1' }).split('?')[0]);
});
