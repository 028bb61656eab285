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
        resolve(
          tempFiles.map(({ tempFilePath, size }) => ({
            path: tempFilePath,
            size,
            name: nameOf(tempFilePath),
          })),
        ),
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

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
