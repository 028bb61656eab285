import { phone } from '../phone/phone.ts';
import { callbackApi, type Options, WxFailure } from './callbackApi.ts';
import { keepFile } from './files.ts';
import { openDocument } from './openDocument.ts';
import { pickFiles } from './pickFiles.ts';

const accepts: Readonly<Record<string, string>> = {
  image: 'image/*',
  video: 'video/*',
  mix: 'image/*,video/*',
};

/** Pictures, videos and files that the person chooses. */
export function mediaApis(): Record<string, unknown> {
  return {
    chooseMedia: callbackApi('chooseMedia', async ({ count = 9, mediaType = ['image', 'video'] }) => {
      const types = mediaType as string[];
      const accept = accepts[types.length === 1 ? (types[0] ?? 'mix') : 'mix'] ?? '*/*';
      const files = await pickFiles(accept, Number(count));
      const tempFiles = files.map((file) => ({
        tempFilePath: keepFile(file, file.name),
        size: file.size,
        fileType: file.type.startsWith('video/') ? 'video' : 'image',
        duration: 0,
        width: 0,
        height: 0,
        thumbTempFilePath: '',
      }));
      return { tempFiles, type: tempFiles[0]?.fileType ?? 'image' };
    }),
    chooseMessageFile: callbackApi('chooseMessageFile', async ({ count = 9 }) => {
      const files = await pickFiles('*/*', Number(count));
      return {
        tempFiles: files.map((file) => ({
          path: keepFile(file, file.name),
          size: file.size,
          name: file.name,
          type: file.type.split('/')[0] || 'file',
          time: Math.floor(file.lastModified / 1000),
        })),
      };
    }),
    previewImage: callbackApi('previewImage', ({ urls }) =>
      phone.note(`图片 ${(urls as string[]).length} 张`),
    ),
    previewMedia: callbackApi('previewMedia', ({ sources }) =>
      phone.note(`媒体 ${(sources as unknown[]).length} 个`),
    ),
    compressImage: callbackApi('compressImage', ({ src }: Options) => ({ tempFilePath: src })),
    getImageInfo: callbackApi('getImageInfo', ({ src }) => ({
      path: src,
      width: 800,
      height: 600,
      type: 'jpeg',
    })),
    saveImageToPhotosAlbum: callbackApi('saveImageToPhotosAlbum', ({ filePath }) => {
      if (phone.denied.includes('scope.writePhotosAlbum')) throw new WxFailure('auth deny');
      phone.note(`已存入相册 ${filePath}`);
    }),
    openDocument: callbackApi('openDocument', openDocument),
  };
}
