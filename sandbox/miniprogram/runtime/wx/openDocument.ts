import { phone } from '../phone/phone.ts';
import { type Options, WxFailure } from './callbackApi.ts';
import { fileAt } from './files.ts';

/** How a PDF begins. */
const pdfHead = '%PDF-';

/**
 * WeChat's own viewer: a note says what lies in it.
 * @throws WxFailure where there is no such file, or what should be a PDF is none
 */
export async function openDocument({ filePath, fileType }: Options): Promise<void> {
  const file = fileAt(String(filePath));
  if (!file) throw new WxFailure(`no such file ${filePath}`);
  if (fileType === 'pdf' && (await file.slice(0, pdfHead.length).text()) !== pdfHead)
    throw new WxFailure('file format not supported');
  phone.note(`文档 ${filePath} ${fileType ?? ''} ${file.size} 字节`);
}
