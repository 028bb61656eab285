import type { QrCodeKind } from '../domain/qrCodes/kinds.ts';
import { beijingDay } from '../domain/time.ts';
import type { getQrPoster } from '../queries/qrCodes/getQrPoster.ts';
import { colours, finish, line, nameOfUnit, newDocument } from './certificates/document.ts';
import { drawQr } from './certificates/qr.ts';
import { dayWords } from './dayWords.ts';

/** What a poster shows. */
export type QrPoster = Awaited<ReturnType<typeof getQrPoster>>;

/** A4 upright, in points. */
const width = 595.28;
const height = 841.89;
const left = 60;
const inner = width - 2 * left;

const headings: Readonly<Record<QrCodeKind, (poster: QrPoster) => readonly [title: string, what: string]>> = {
  unit: ({ supervisor }) => ['扫码关注', `报名当${supervisor}\n反映医保基金问题、查询办理进度`],
  call: ({ subject }) => ['扫码报名', subject ?? '公开选聘社会监督员'],
  institution: ({ subject }) => ['扫码反映问题', `${subject ?? '本机构'}\n使用医保基金的问题，可以匿名`],
};

/** A poster to print and hang up, with the code as vectors. */
export function qrPosterPdf(poster: QrPoster): Promise<Buffer> {
  const pdf = newDocument([width, height], `${poster.name} ${poster.no}`, poster.now);
  const [title, what] = headings[poster.kind](poster);
  pdf.rect(0, 0, width, height).fill(colours.paper);
  pdf.rect(0, 0, width, 150).fill(colours.red);
  pdf.rect(0, 150, width, 4).fill(colours.gold);
  const head = { x: left, width: inner };
  line(
    pdf,
    title,
    { ...head, y: 48 },
    { font: 'bold', size: 48, colour: '#ffffff', align: 'center', spacing: 6 },
  );
  about(pdf, what);
  const side = 320;
  drawQr(pdf, poster.url, { x: (width - side) / 2, y: 262, side });
  const hint = poster.account ? `用微信扫一扫，关注“${poster.account}”` : '用微信扫一扫';
  line(pdf, hint, { ...head, y: 602 }, { font: 'text', size: 16, align: 'center' });
  nameOfUnit(pdf, poster.bureau, { ...head, y: 672 }, 24);
  foot(pdf, poster);
  return finish(pdf);
}

/** As large as it may be without losing a word: names of institutions are long. */
function about(pdf: PDFKit.PDFDocument, what: string): void {
  const fits = { width: inner, align: 'center', lineGap: 4 } as const;
  pdf.font('text').fillColor(colours.ink);
  const size = [20, 18, 16, 14, 12].find((one) => pdf.fontSize(one).heightOfString(what, fits) <= 78) ?? 12;
  pdf.fontSize(size).text(what, left, 176, { ...fits, height: 80, ellipsis: true });
}

function foot(pdf: PDFKit.PDFDocument, { phone, expiresAt, no }: QrPoster): void {
  const small = { font: 'text', size: 12, colour: colours.faint, align: 'center' } as const;
  const parts = [
    ...(phone ? [`电话：${phone}`] : []),
    ...(expiresAt ? [`有效期至${dayWords(beijingDay(expiresAt))}`] : []),
  ];
  line(pdf, parts.join('　'), { x: left, y: 724, width: inner }, small);
  line(pdf, `编号：${no}`, { x: left, y: 792, width: inner }, { ...small, size: 9 });
}
