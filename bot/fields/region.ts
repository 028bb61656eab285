import { z } from 'zod';
import type { Region, RegionField } from '../../server/forms/engine/fields/region.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { type Area, areasOf, countyIn, isTown } from '../text/areas.ts';
import { compact, oneLine, quoted } from '../text/normalise.ts';
import { isStandIn } from '../text/standIn.ts';
import { isUnknown } from '../text/unknown.ts';
import { matchOption } from './matchOption.ts';
import { type ChatEnv, type ChatField, type Parsed, refused, textOf } from './types.ts';

/** As many as are chosen from by number. */
const SHOWN = 12;
const LONGEST = 60;
const LEAD = /^(?:我们?)?(?:就)?(?:住在|是在|位于|在|是|到|属于)/u;
/** Nothing smaller is named: 就这里, 没有了. */
const ENOUGH = ['就这里', '就这些', '就这样', '完成', '好了', '没了', '整个', '全区', '全县', '城区', '县城'];

/** A county that waits for its town, or a town that waits for its county. */
const bufferSchema = z.union([
  z.object({ county: z.object({ name: z.string(), unitId: z.string().optional() }) }),
  z.object({ town: z.string() }),
]);
type Buffer = z.infer<typeof bufferSchema>;

/** At once (城关区东街镇) or step by step: first the county, then its town. */
export const region: ChatField<RegionField> = {
  listensTo: 'text',
  instead: '这里请打字写地名',
  needs: ['units'],
  ask(field, env) {
    const open = opened(env.buffer);
    if (open && 'county' in open) return [askTown(open.county.name)];
    if (open) return [askCounty(open.town, areasOf(env.units ?? []))];
    const steps = field.detail === 'county' ? '' : '；也可以先写县（市、区），我们接着问乡镇';
    return [field.help, `可以一次写全，例如：${field.example}${steps}。`];
  },
  parse(input, { detail }, env): Parsed {
    const said = placeIn(textOf(input));
    const length = [...said].length;
    if (length > LONGEST) return refused(`${length} 个字`, '这里只写地名，请写短一些');
    const open = opened(env.buffer);
    if (open && 'county' in open) return withTown(said, open.county, env);
    if (open) return withCounty(said, open.town, env);
    if (isUnknown(compact(said))) return { kind: 'nothing', why: '请写事情发生的地方在哪个县（市、区）' };
    return fresh(said, env, detail === 'county');
  },
  echo: fieldKinds.region.display,
};

function fresh(said: string, env: ChatEnv, isCountyEnough = false): Parsed {
  const county = isCountyEnough ? value : waiting;
  const areas = areasOf(env.units ?? []);
  const known = knownIn(said, areas);
  if (known)
    return known.rest === ''
      ? county(known.region)
      : value({ ...known.region, name: `${known.region.name}${known.rest}` });
  const named = countyIn(said);
  if (named !== '') return named === said ? county({ name: said }) : value({ name: said });
  if (isTown(said)) return more({ town: said }, askCounty(said, areas));
  const why = '没看出是哪个县（市、区），请写“某某县”或“某某区某某镇”这样的地名';
  return refused(isStandIn(said) ? '' : quoted(said), why);
}

/** A county of ours in the text, and what follows it. */
function knownIn(said: string, areas: readonly Area[]): { region: Region; rest: string } | null {
  for (const { id, name, short } of areas) {
    const at = said.indexOf(name);
    if (at >= 0) return { region: { name, unitId: id }, rest: said.slice(at + name.length) };
    const rest = said.slice(short.length);
    if (short !== '' && said.startsWith(short) && (rest === '' || isTown(rest))) {
      return { region: { name, unitId: id }, rest };
    }
  }
  const match = /^[a-z]+$/i.test(said) ? matchOption(said, optionsOf(areas)) : null;
  const area = match?.kind === 'one' ? areas.find(({ name }) => name === match.value) : undefined;
  return area ? { region: { name: area.name, unitId: area.id }, rest: '' } : null;
}

function withTown(
  said: string,
  { name, unitId }: { name: string; unitId?: string | undefined },
  env: ChatEnv,
): Parsed {
  const whole = unitId === undefined ? { name } : { name, unitId };
  const word = compact(said);
  if (ENOUGH.includes(word) || isUnknown(word)) return value(whole);
  // The whole again, or another county after all.
  if (knownIn(said, areasOf(env.units ?? [])) || countyIn(said) !== '') return fresh(said, env);
  if ([...said].length < 2 || isStandIn(said))
    return refused(quoted(said), '这里写乡镇或街道，不清楚请回复“不清楚”');
  return value({ ...whole, name: `${name}${said}` });
}

function withCounty(said: string, town: string, env: ChatEnv): Parsed {
  const areas = areasOf(env.units ?? []).slice(0, SHOWN);
  const word = compact(said);
  if (['都不是', '不是', '没有'].includes(word) || isUnknown(word)) return value({ name: town });
  const match = matchOption(said, optionsOf(areas));
  const area = match.kind === 'one' ? areas.find(({ name }) => name === match.value) : undefined;
  if (area) return value({ name: `${area.name}${town}`, unitId: area.id });
  const named = countyIn(said);
  if (named !== '') return value({ name: named === said ? `${said}${town}` : said });
  return refused(quoted(said), `请写“${town}”在哪个县（市、区），不清楚请回复“不清楚”`);
}

/** Nothing is taken from beyond what can be a name; `length` still tells that there was more. */
const placeIn = (text: string): string =>
  oneLine(text.slice(0, 4 * LONGEST))
    .replace(/\s+/g, '')
    .replace(LEAD, '')
    .replace(/[。.!！,，]{1,5}$/u, '');
const optionsOf = (areas: readonly Area[]) =>
  areas.map(({ name, short }) => ({ value: name, words: short === '' ? [] : [short] }));
const value = (region: Region): Parsed => ({ kind: 'value', value: region });
const waiting = (region: Region): Parsed => more({ county: region }, askTown(region.name));
const more = (buffer: Buffer, say: string): Parsed => ({ kind: 'more', buffer: JSON.stringify(buffer), say });

const askTown = (name: string): string => `${name}，是哪个乡镇或街道？不清楚请回复“不清楚”。`;

function askCounty(town: string, areas: readonly Area[]): string {
  const shown = areas.slice(0, SHOWN).map(({ name }, at) => `${at + 1}. ${name}`);
  const how = shown.length > 0 ? '请回复数字，都不在里面就直接写：' : '请写县（市、区）的名称。';
  return [`“${town}”在哪个县（市、区）？${how}`, ...shown].join('\n');
}

function opened(buffer: string | undefined): Buffer | null {
  if (buffer === undefined || !buffer.startsWith('{')) return null;
  try {
    return bufferSchema.safeParse(JSON.parse(buffer)).data ?? null;
  } catch {
    return null;
  }
}
