/** An amount in fen as people read it: 1,234.50 元. */
export function yuanOf(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const [whole = '0', part = '00'] = (Math.abs(fen) / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${grouped}${part === '00' ? '' : `.${part}`} 元`;
}

/** What somebody typed as yuan, in fen: counted in digits, so that nothing is rounded; null where it is no amount. */
export function fenOf(typed: string): number | null {
  const found = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(typed.replaceAll(/[,，\s元]/g, ''));
  if (!found) return null;
  const [, whole = '0', part = ''] = found;
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

const digits = '零壹贰叁肆伍陆柒捌玖';
const units = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿'];

/** The amount in the capitals that vouchers are written with: 贰仟元整. */
export function capitalsOf(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const [jiao, cents] = [Math.floor(fen / 10) % 10, fen % 10];
  const tail =
    (jiao > 0 ? `${digits[jiao]}角` : cents > 0 && yuan > 0 ? '零' : '') +
    (cents > 0 ? `${digits[cents]}分` : '');
  const whole = yuan > 0 ? `${wholeOf(yuan)}元` : tail === '' ? '零元' : '';
  return `${whole}${tail === '' || tail === '零' ? '整' : tail}`;
}

function wholeOf(yuan: number): string {
  let text = '';
  let rest = yuan;
  let needsZero = false;
  for (let group = 0; rest > 0; group += 1, rest = Math.floor(rest / 10_000)) {
    const part = rest % 10_000;
    if (part > 0) {
      const zero = needsZero && text !== '' ? '零' : '';
      text = `${groupOf(part)}${groups[group] ?? ''}${zero}${text}`;
    }
    needsZero = part < 1_000;
  }
  return text;
}

function groupOf(part: number): string {
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(part / 10 ** place) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += `${zero ? '零' : ''}${digits[digit]}${units[place]}`;
    zero = false;
  }
  return text;
}
