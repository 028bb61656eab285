import { wxNetwork } from '../api/wxNetwork';
import { config } from '../config';

/** Fetches a PDF with the session of this phone and shows it. @returns what went wrong, '' when nothing did */
export function openPdf(path: string): Promise<string> {
  return new Promise((resolve) => {
    const fail = () => resolve('没有打开，请有网络时再试。');
    wx.downloadFile({
      url: `${config.apiBase}${path}`,
      header: { authorization: `Bearer ${wxNetwork.readToken()}` },
      success({ statusCode, tempFilePath }) {
        if (statusCode !== 200) return fail();
        wx.openDocument({ filePath: tempFilePath, fileType: 'pdf', success: () => resolve(''), fail });
      },
      fail,
    });
  });
}
