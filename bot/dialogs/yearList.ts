import { type Dialog, reply } from '../engine/outcome.ts';
import { textOf } from '../fields/types.ts';
import { oneLine, quoted } from '../text/normalise.ts';

const HOW = '要查某一家，请发名称、简称或拼音。';

/** Supervisors in force read the yearly list of contracted institutions. */
export const yearList: Dialog = {
  words: ['名单', '机构名单', '定点机构名单', '定点名单'],
  needs: ['appointment', 'yearList'],
  start(turn) {
    const { appointment, profile, yearList: list } = turn.view;
    if (!profile.service.institutionList) return reply(turn, '本地规定里没有每年公布定点机构名单这一项。');
    if (!appointment?.inForce) return reply(turn, '名单发给在聘的监督员；想报名请回复“申请”。');
    if (!list) return reply(turn, '今年的名单还没有公布，公布后会在这里通知您。');
    const say = [`${list.year} 年定点机构名单：共 ${list.total} 家。`, HOW];
    return { state: { ...turn.state, frame: { dialog: 'yearList' } }, say };
  },
  handle(turn) {
    const { yearList: list } = turn.view;
    if (!list) return yearList.start(turn);
    const said = oneLine(textOf(turn.input));
    if (list.hits.length === 0) return reply(turn, `名单里没有找到${quoted(said)}。`, HOW);
    const lines = list.hits.map(({ name, district }) => `• ${name}${district ? `（${district}）` : ''}`);
    return reply(turn, `名单里有：\n${lines.join('\n')}`, HOW);
  },
  ask: () => HOW,
};
