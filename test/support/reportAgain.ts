import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { axe } from './axe.ts';
import { shoot } from './browser.ts';
import type { Mini } from './miniProgram.ts';
import { portrait } from './portrait.ts';
import type { StaffClient } from './staffClient.ts';

/** What a person does on the form that is open. */
export interface Hands {
  tap(name: string): Promise<void>;
  says(text: string | RegExp): Promise<void>;
  /** Presses 下一步 until the field or the summary is there. */
  goTo(wanted: string): Promise<void>;
}

/** What staff see of a lead here. */
interface LeadFile {
  messages: { direction: string; text: string }[];
  evidence: object[];
}

/**
 * Hands in the lead that is open, then the same matter twice more: undecided and then as an addition with a picture, and as
 * something new. Looks at what staff get of each.
 * @param draftOf a whole draft of the same matter with other facts
 */
export async function reportAgain(
  mini: Mini,
  { tap, says, goTo }: Hands,
  draftOf: (facts: string) => object,
  staff: StaffClient,
): Promise<void> {
  const handIn = async () => {
    await goTo('summary');
    await tap('提交');
  };
  const numberShown = async () =>
    /XS\d{8}[A-Z0-9]{6}/.exec((await mini.screen().textContent()) ?? '')?.[0] ?? '';
  const begin = async (facts: string) => {
    const draft = { ...draftOf(facts), clientId: randomUUID() };
    await mini.page.evaluate(`wx.setStorageSync('draft:lead', ${JSON.stringify(draft)})`);
    await mini.page.evaluate(`wx.reLaunch({ url: '/pages/tip/tip' })`);
    await says(/^第 1\//);
  };
  const fileOf = async (no: string) => {
    const { messages, evidence } = await staff.get<LeadFile>(`/api/leads/${no}`);
    const said = messages.filter(({ direction }) => direction === 'fromReporter').map(({ text }) => text);
    return { said, files: evidence.length };
  };
  const asked = mini.page.getByTestId('wx-actions');
  await handIn();
  await says('举报线索已提交');
  const first = await numberShown();

  const more = '十月份又去了一次，清单上还是有没有做过的理疗。';
  await begin(more);
  await goTo('证据材料');
  await mini.nextFile({ name: '清单.jpg', type: 'image/jpeg', bytes: await portrait() });
  await tap('添加图片或视频');
  await says('已上传');
  await handIn();
  await asked.getByText(first).waitFor();
  await shoot(mini.page, 'mini-cit-20-similar');
  expect(await axe(mini.page)).toEqual([]);
  await mini.page.getByTestId('wx-cancel').click();
  await says(/再点“提交”，选是补充还是新的事/);
  await shoot(mini.page, 'mini-cit-20-undecided');
  await tap('提交');
  await asked.getByText('补充那条线索').click();
  await says('线索补充已提交');
  await says(first);
  await shoot(mini.page, 'mini-cit-20-added');
  expect(await fileOf(first)).toEqual({ said: [expect.stringContaining(more)], files: 1 });

  await begin('这次是另一位亲戚，十一月份的清单上多了一次没有做过的针灸。');
  await handIn();
  await asked.getByText('另一件新的事').click();
  await says('举报线索已提交');
  const second = await numberShown();
  expect(second).not.toBe(first);
  expect(await fileOf(second)).toEqual({ said: [], files: 0 });
  expect((await fileOf(first)).said).toHaveLength(1);
}
