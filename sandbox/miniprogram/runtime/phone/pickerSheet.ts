import { sheet } from './sheet.ts';

/** One wheel of a picker. */
export interface Column {
  texts: string[];
  value: number;
}

/**
 * Lets the person choose in every column.
 * @param turned called when a column turns; gives the columns as they are then
 * @returns the chosen rows, undefined when given up
 */
export function pickColumns(
  columns: Column[],
  turned: (column: number, value: number) => Column[] = () => columns,
): Promise<number[] | undefined> {
  return new Promise((resolve) => {
    const { body, close, button } = sheet('wx-picker-sheet', '选择');
    const wheels = columns.map((_column, at) => {
      const wheel = document.createElement('select');
      wheel.setAttribute('aria-label', `第${at + 1}列`);
      wheel.dataset.testid = `wx-picker-${at}`;
      wheel.addEventListener('change', () => fill(turned(at, wheel.selectedIndex)));
      body.append(wheel);
      return wheel;
    });
    const fill = (next: Column[]) => {
      for (const [at, { texts, value }] of next.entries()) {
        const wheel = wheels[at];
        if (!wheel) continue;
        const chosen = next === columns && wheel.options.length > 0 ? wheel.selectedIndex : value;
        wheel.replaceChildren(...texts.map((text) => new Option(text)));
        wheel.selectedIndex = Math.min(Math.max(chosen, 0), texts.length - 1);
      }
    };
    fill(columns.map((column) => ({ ...column })));
    button('取消', 'wx-cancel', () => {
      close();
      resolve(undefined);
    });
    button('确定', 'wx-ok', () => {
      close();
      resolve(wheels.map((wheel) => wheel.selectedIndex));
    });
  });
}

/** Lets the person choose a date (`2026-11-30`), a month or a time. */
export function pickDate(
  type: 'date' | 'month' | 'time',
  { value, start, end }: { value: string; start: string; end: string },
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const { body, close, button } = sheet('wx-picker-sheet', '选择');
    const field = document.createElement('input');
    Object.assign(field, { type, value, min: start, max: end });
    field.setAttribute('aria-label', '日期');
    field.dataset.testid = 'wx-picker-date';
    body.append(field);
    button('取消', 'wx-cancel', () => {
      close();
      resolve(undefined);
    });
    button('确定', 'wx-ok', () => {
      close();
      resolve(field.value);
    });
  });
}
