import { expect } from 'vitest';
import { beijingDay } from '../../server/domain/time.ts';
import { axe } from './axe.ts';
import { shoot } from './browser.ts';
import { photo } from './evidenceFiles.ts';
import type { Mini } from './miniProgram.ts';

/** What the visit found, in the words of the supervisor. */
export const visitFindings = '药房墙上公示了价格，抽看三张清单，没有发现问题。';

/**
 * Fills the visit report of the document of the demonstration in the mini program, with a place from the map, a photo and a
 * recording, up to the summary.
 * @param institution one of the register, found by the beginning of its name
 */
export async function fillVisit(mini: Mini, institution: string): Promise<void> {
  const ask = (label: string) => mini.screen().getByRole('group', { name: label, exact: true });
  const choose = (label: string, said: string) => ask(label).getByText(said, { exact: true }).first().click();
  const gate = mini.screen().getByRole('button', { name: '同意，开始填写' });
  await gate
    .or(mini.screen().getByText(/^第 1\//))
    .first()
    .waitFor();
  if (await gate.isVisible()) await gate.click();
  const acts: Record<string, () => Promise<unknown>> = {
    监督形式: () => choose('监督形式', '走访'),
    监督对象: () => choose('监督对象', '医疗机构'),
    单位名称: async () => {
      await ask('单位名称').locator('input').fill(institution.slice(0, 4));
      await ask('单位名称')
        .getByRole('button', { name: `选择${institution}` })
        .click();
      await ask('单位名称').getByText('已从机构名录选定').waitFor();
    },
    是否有利害关系: () => choose('是否有利害关系', '否'),
    监督时间: async () => {
      await ask('监督时间')
        .getByRole('button', { name: /从哪天/ })
        .click();
      await mini.page.getByTestId('wx-picker-date').fill(beijingDay(new Date()));
      await mini.page.getByTestId('wx-ok').click();
    },
    监督地点: () => choosePlace(mini, ask('监督地点')),
    查看了没有发现的情形: () => ask('查看了没有发现的情形').getByRole('checkbox').first().click(),
    情况说明: () => ask('情况说明').locator('textarea').fill(visitFindings),
    是否受到阻挠: () => choose('是否受到阻挠', '否'),
    材料: () => addEvidence(mini, ask('材料')),
  };
  const seen = new Set<string>();
  for (let step = 0; step < 8; step += 1) {
    if ((await mini.screen().getByText('最后一步：核对').count()) > 0) break;
    for (const [label, act] of Object.entries(acts)) {
      if (seen.has(label) || (await ask(label).count()) === 0) continue;
      seen.add(label);
      await act();
    }
    expect(await axe(mini.page)).toEqual([]);
    await mini.screen().getByRole('button', { name: '下一步' }).click();
  }
  expect(Object.keys(acts).filter((label) => !seen.has(label))).toEqual([]);
}

type Part = ReturnType<Mini['screen']>;

/** Left without a choice first: the place can be written as well. */
async function choosePlace(mini: Mini, item: Part): Promise<void> {
  const map = item.getByRole('button', { name: '在地图上选监督地点' });
  await map.click();
  await mini.page.getByTestId('wx-cancel').click();
  expect(await item.getByText('已附上地图位置').count()).toBe(0);
  await map.click();
  await shoot(mini.page, 'mini-sup-14-map');
  await mini.page.getByTestId('wx-ok').click();
  await item.getByText('已附上地图位置').waitFor();
}

async function addEvidence(mini: Mini, item: Part): Promise<void> {
  await mini.nextFile({ name: '公示栏.jpg', type: 'image/jpeg', bytes: await photo() });
  await item.getByRole('button', { name: '添加图片或视频' }).click();
  await item.getByText('图片 1').waitFor();
  const sound = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(600)]);
  await mini.nextFile({ name: 'voice.mp3', type: 'audio/mpeg', bytes: sound });
  await mini.page.evaluate("void __phone.denied.push('scope.record')");
  await item.getByRole('button', { name: '录音' }).click();
  await mini.page.getByText('没有录上，请允许使用麦克风').waitFor();
  await mini.page.evaluate('void (__phone.denied.length = 0)');
  await item.getByRole('button', { name: '录音', exact: true }).click();
  await item.getByText('正在录音，点这里结束').waitFor();
  await shoot(mini.page, 'mini-sup-14-recording');
  await item.getByRole('button', { name: '结束录音' }).click();
  await item.getByText('语音 2').waitFor();
  await shoot(mini.page, 'mini-sup-14-evidence');
}
