import type { UnitOpinionField } from '../../server/forms/engine/fields/unitOpinion.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { type ChatField, refused } from './types.ts';

/** Units write their opinion in the console; in chat the item is never asked, and never taken. */
export const unitOpinion: ChatField<UnitOpinionField> = {
  listensTo: 'text',
  instead: '这一项由推荐、特邀单位填写',
  ask: () => ['这一项由推荐、特邀单位填写，您不用填，请回复“跳过”。'],
  parse: () => refused('这段文字', '这一项由推荐、特邀单位填写，您不用填'),
  echo: fieldKinds.unitOpinion.display,
};
