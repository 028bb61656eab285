import { type Column, pickColumns, pickDate } from '../phone/pickerSheet.ts';
import type { Builtin, Host } from './builtin.ts';
import { registerControl } from './control.ts';
import { isOn } from './truth.ts';

type Mode = (host: Host) => Promise<unknown>;

/** What each mode asks; undefined when the person gave up. */
const modes: Readonly<Record<string, Mode>> = {
  async selector({ get }) {
    const rows = (get('range') ?? []) as unknown[];
    const chosen = await pickColumns([columnOf(rows, get('rangeKey'), Number(get('value') ?? 0))]);
    return chosen?.[0];
  },
  multiSelector({ get, set, trigger }) {
    const values = ((get('value') ?? []) as unknown[]).map(Number);
    const columns = () =>
      ((get('range') ?? []) as unknown[][]).map((rows, at) =>
        columnOf(rows, get('rangeKey'), values[at] ?? 0),
      );
    return pickColumns(columns(), (column, value) => {
      values[column] = value;
      set('value', [...values]);
      trigger('columnchange', { column, value });
      return columns();
    });
  },
  date: ({ get }) => pickDate(get('fields') === 'month' ? 'month' : 'date', textsOf(get)),
  time: ({ get }) => pickDate('time', textsOf(get)),
};

/** Chooses from a list, or a date. */
export const picker: Builtin = {
  name: 'picker',
  properties: {
    ...{
      mode: 'selector',
      range: [],
      rangeKey: '',
      value: null,
      start: '',
      end: '',
      fields: 'day',
      name: '',
    },
    ...{ disabled: false, headerText: '' },
  },
  setUp(host) {
    const { element, get, set, trigger } = host;
    const open = async () => {
      if (isOn(get('disabled'))) return;
      const mode = modes[String(get('mode'))];
      if (!mode) throw new Error(`picker mode="${String(get('mode'))}" is not in the web runtime`);
      const value = await mode(host);
      if (value === undefined) return trigger('cancel');
      set('value', value);
      trigger('change', { value });
    };
    element.addEventListener('click', () => void open());
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') void open();
    });
    registerControl(element, {
      name: () => String(get('name') ?? ''),
      value: () => get('value'),
      reset() {},
      activate: () => void open(),
    });
    return { disabled: (value) => element.toggleAttribute('disabled', isOn(value)) };
  },
};

function columnOf(rows: unknown[], key: unknown, value: number): Column {
  const field = String(key ?? '');
  const texts = rows.map((row) => String(field ? (row as Record<string, unknown>)[field] : row));
  return { texts, value };
}

function textsOf(get: Host['get']) {
  return {
    value: String(get('value') ?? ''),
    start: String(get('start') ?? ''),
    end: String(get('end') ?? ''),
  };
}
