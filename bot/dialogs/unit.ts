import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { UnitOption } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { openApplication, statusOf } from './applications.ts';
import { withDraftOf } from './drafts.ts';
import { menuOf } from './menu.ts';
import { UNIT_SCENE, unitOfScene, unitsLike } from './units.ts';
import { welcome } from './welcome.ts';

const PAGE = 10;
const NEXT = ['下一页', '更多', '还有', '后面', '翻页'];
const ALL = ['全部', '重新选'];

/** On an account that several units share: which of them the person deals with. */
export const unit: Dialog = {
  words: ['选择单位', '换单位', '选单位', '更换单位', '切换单位'],
  scenePrefix: UNIT_SCENE,
  needs: ['applications', 'appointment', 'openCalls', 'units'],
  start(turn) {
    const { units } = turn.view;
    const scene = turn.input.kind === 'event' ? unitOfScene(turn.input.key) : null;
    if (scene !== null) return onScan(turn, scene);
    const [first] = units;
    if (units.length === 0) return reply(turn, '这里的单位现在不接受报名，想了解请回复“人工”。');
    if (units.length === 1 && first?.isCurrent) {
      return reply(turn, `本公众号只有${first.name}一个单位，不用选择。`);
    }
    const bound = boundTo(turn);
    return bound ? reply(turn, bound) : list(turn, 0);
  },
  handle(turn) {
    const { frame } = turn.state;
    const said = compact(textOf(turn.input));
    if (frame.dialog !== 'unit' || unit.words.includes(said) || turn.input.kind === 'event') {
      return unit.start(turn);
    }
    if (ALL.includes(said)) return list(turn, 0);
    if (NEXT.includes(said)) return list(turn, frame.page + 1, frame.search);
    return pick(turn, said, pageOf(turn, frame.page, frame.search));
  },
  ask: ({ state, view }) => {
    const { frame } = state;
    return frame.dialog === 'unit' ? question(unitsLike(view.units, frame.search), frame.page) : '';
  },
};

/** By number on the page, by full name, or by a part of names: one is taken, several are listed. */
function pick(turn: Turn, said: string, page: readonly UnitOption[]): Outcome {
  const { units } = turn.view;
  const numbered = page[(ordinal(said) ?? 0) - 1];
  const named = units.find(({ name }) => compact(name) === said);
  const like = said === '' ? [] : unitsLike(units, said);
  const one = numbered ?? named ?? (like.length === 1 ? like[0] : undefined);
  if (one) return choose(turn, one);
  if (like.length > 1) return list(turn, 0, said);
  const { state } = list(turn, 0);
  return { state, say: ['没有找到这个单位，请回复序号，或者单位名称里的几个字。', question(units, 0)] };
}

function choose(turn: Turn, { id, name, isChosen }: UnitOption): Outcome {
  const { state, view } = turn;
  const idle = { ...state, frame: { dialog: 'idle' } as const };
  const next = '想报名请回复“申请”。';
  if (isChosen) return { state: idle, say: [`您办理的单位就是${name}。${next}`] };
  const bound = boundTo(turn);
  if (bound) return { state: idle, say: [bound] };
  const stays = view.bureau.id === id;
  const lost = !stays && state.drafts.apply !== undefined;
  return {
    state: lost ? withDraftOf(idle, 'apply', null) : idle,
    effects: [{ type: 'person.chooseUnit', bureauId: id }],
    say: [
      `好，以后由${name}为您办理。${next}`,
      ...(lost ? ['原来没填完的申请是给另一个单位的，已删除。'] : []),
    ],
  };
}

/** Standing at a unit's own poster is choosing it; where that cannot be, the welcome says where one is. */
export function onScan(turn: Turn, id: string): Outcome {
  const found = turn.view.units.find((option) => option.id === id);
  if (!found || found.isChosen) return welcome.start(turn);
  const { state, say, effects = [] } = choose(turn, found);
  return { state, effects, say: ['您好，欢迎关注。', ...say, menuOf(turn.view.bureau)] };
}

/** Why the unit cannot change now, or null: a matter goes on where it began. */
export function boundTo({ view }: Turn): string | null {
  const { bureau, appointment } = view;
  const open = openApplication(view);
  if (open) {
    const status = statusOf(open, view);
    return `您在${bureau.name}有一份正在办理的申请（${open.no}，${status}），办完或者回复“撤回”以后才能换单位。`;
  }
  if (!appointment?.inForce) return null;
  return `您是${bureau.name}聘任的监督员，聘期到 ${appointment.termEnd}，聘期内不能换单位。`;
}

function list(turn: Turn, page: number, search?: string): Outcome {
  const found = unitsLike(turn.view.units, search);
  const shown = page * PAGE < found.length ? page : 0;
  const frame = { dialog: 'unit', page: shown, ...(search === undefined ? {} : { search }) } as const;
  const lost = turn.state.drafts.apply ? ['您有没填完的申请：换成别的单位，已填的内容会删除。'] : [];
  return { state: { ...turn.state, frame }, say: [...lost, question(found, shown)] };
}

function pageOf({ view }: Turn, page: number, search: string | undefined): readonly UnitOption[] {
  return unitsLike(view.units, search).slice(page * PAGE, (page + 1) * PAGE);
}

function question(units: readonly UnitOption[], page: number): string {
  const lines = units.slice(page * PAGE, (page + 1) * PAGE).map(({ name }, i) => `${i + 1}. ${name}`);
  const more = units.length > PAGE ? `共 ${units.length} 个，看后面的请回复“下一页”。` : '';
  return ['您要在哪个单位办理？', ...lines, `请回复序号，或者单位名称里的几个字。${more}`].join('\n');
}
