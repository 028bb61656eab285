import { phone } from '../phone/phone.ts';
import { callbackApi, type Options, WxFailure } from './callbackApi.ts';
import { keepFile } from './files.ts';
import { pickFiles } from './pickFiles.ts';

const accepts: Readonly<Record<string, string>> = { image: 'image/*', video: 'video/*', mix: 'image/*,video/*' };

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
    previewImage: callbackApi('previewImage', ({ urls }) => phone.note(`图片 ${(urls as string[]).length} 张`)),
    previewMedia: callbackApi('previewMedia', ({ sources }) => phone.note(`媒体 ${(sources as unknown[]).length} 个`)),
    compressImage: callbackApi('compressImage', ({ src }: Options) => ({ tempFilePath: src })),
    getImageInfo: callbackApi('getImageInfo', ({ src }) => ({ path: src, width: 800, height: 600, type: 'jpeg' })),
    saveImageToPhotosAlbum: callbackApi('saveImageToPhotosAlbum', ({ filePath }) => {
      if (phone.denied.includes('scope.writePhotosAlbum')) throw new WxFailure('auth deny');
      phone.note(`已存入相册 ${filePath}`);
    }),
    openDocument: callbackApi('openDocument', ({ filePath, fileType }) => phone.note(`文档 ${filePath} ${fileType ?? ''}`)),
    getRecorderManager: recorderManager,
    createInnerAudioContext: audioContext,
  };
}

type Listener = (result: object) => void;

/** A recorder that hears a second of silence. */
function recorderManager() {
  const listeners: Record<string, Listener[]> = {};
  const on = (name: string) => (listener: Listener) => void (listeners[name] ??= []).push(listener);
  const tell = (name: string, result: object = {}) => queueMicrotask(() => listeners[name]?.forEach((one) => one(result)));
  let since = 0;
  return {
    start() {
      if (phone.denied.includes('scope.record')) return tell('error', { errMsg: 'operateRecorder:fail auth deny' });
      since = performance.now();
      tell('start');
    },
    stop() {
      const sound = phone.nextFiles.shift() ?? new Blob([new Uint8Array(64).fill(0xff)], { type: 'audio/mpeg' });
      const tempFilePath = keepFile(sound, 'voice.mp3');
      const duration = Math.max(1_000, Math.round(performance.now() - since));
      tell('stop', { tempFilePath, duration, fileSize: sound.size });
    },
    pause: () => tell('pause'),
    resume: () => tell('resume'),
    ...{ onStart: on('start'), onStop: on('stop'), onError: on('error'), onPause: on('pause'), onResume: on('resume') },
    ...{ onInterruptionBegin: on('interruptionBegin'), onInterruptionEnd: on('interruptionEnd') },
    onFrameRecorded: on('frameRecorded'),
  };
}

function audioContext() {
  const listeners: Record<string, (() => void)[]> = {};
  const on = (name: string) => (listener: () => void) => void (listeners[name] ??= []).push(listener);
  const tell = (name: string) => queueMicrotask(() => listeners[name]?.forEach((one) => one()));
  return {
    src: '',
    play: () => tell('play'),
    pause: () => tell('pause'),
    stop: () => tell('stop'),
    destroy: () => undefined,
    ...{ onPlay: on('play'), onPause: on('pause'), onStop: on('stop'), onEnded: on('ended'), onError: on('error') },
  };
}
