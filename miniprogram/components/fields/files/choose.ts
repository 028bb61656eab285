import type { LocalFile } from '../../../lib/createUpload';

/** Pictures and videos of the camera or the album; none when the person gives up. */
export function choosePictures(onlyOne: boolean): Promise<LocalFile[]> {
  return new Promise((resolve) => {
    wx.chooseMedia({
      count: onlyOne ? 1 : 9,
      mediaType: onlyOne ? ['image'] : ['image', 'video'],
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
      success: ({ tempFiles }) =>
        resolve(tempFiles.map(({ tempFilePath, size, fileType }) => ({ path: tempFilePath, size, name: nameOf(tempFilePath, fileType) }))),
      fail: () => resolve([]),
    });
  });
}

/** Files of a chat; none when the person gives up. */
export function chooseFiles(): Promise<LocalFile[]> {
  return new Promise((resolve) => {
    wx.chooseMessageFile({
      count: 3,
      type: 'all',
      success: ({ tempFiles }) => resolve(tempFiles.map(({ path, size, name }) => ({ path, size, name }))),
      fail: () => resolve([]),
    });
  });
}

/** WeChat gives names that say nothing; the ending is kept. */
function nameOf(path: string, kind: string): string {
  const dot = path.lastIndexOf('.');
  return `${kind === 'video' ? '视频' : '图片'}${dot > path.lastIndexOf('/') ? path.slice(dot) : ''}`;
}
