import { callbackApi, mockOf, type Options, WxFailure } from './callbackApi.ts';
import { dropFile, fileAt, filesUnder, keepFile } from './files.ts';
import { userPath } from './savedFiles.ts';

/** Files of the phone. The synchronous half is absent: a browser reads no file synchronously. */
export function fileSystemApis(): Record<string, unknown> {
  return {
    env: { USER_DATA_PATH: userPath },
    getFileSystemManager: () => mockOf('getFileSystemManager')?.({}) ?? manager,
  };
}

function found(path: unknown): Blob {
  const blob = fileAt(String(path));
  if (!blob) throw new WxFailure(`no such file or directory ${path}`, { errno: 1300002 });
  return blob;
}

const manager = {
  /** A part of a file, when `position` and `length` say so; text when there is an encoding. */
  readFile: callbackApi('readFile', async ({ filePath, encoding, position = 0, length }: Options) => {
    const blob = found(filePath);
    const from = Number(position);
    const part = blob.slice(from, length === undefined ? blob.size : from + Number(length));
    const bytes = await bytesOf(part);
    if (encoding === 'base64') return { data: btoa(String.fromCharCode(...new Uint8Array(bytes))) };
    return { data: encoding ? new TextDecoder().decode(bytes) : bytes };
  }),
  stat: callbackApi('stat', ({ path }) => {
    const { size } = found(path);
    return {
      stats: {
        size,
        mode: '',
        lastAccessedTime: 0,
        lastModifiedTime: 0,
        isFile: () => true,
        isDirectory: () => false,
      },
    };
  }),
  getFileInfo: callbackApi('getFileInfo', ({ filePath }) => ({ size: found(filePath).size })),
  access: callbackApi('access', ({ path }) => void found(path)),
  writeFile: callbackApi('writeFile', ({ filePath, data, encoding }) => {
    const part =
      encoding === 'base64'
        ? Uint8Array.from(atob(String(data)), (one) => one.charCodeAt(0))
        : (data as BlobPart);
    keepFile(new Blob([part]), '', String(filePath));
  }),
  saveFile: callbackApi('saveFile', ({ tempFilePath, filePath }) => {
    const name = String(tempFilePath).split('/').at(-1) ?? 'file';
    const savedFilePath = String(filePath ?? `${userPath}/${name}`);
    keepFile(found(tempFilePath), '', savedFilePath);
    return { savedFilePath };
  }),
  copyFile: callbackApi(
    'copyFile',
    ({ srcPath, destPath }) => void keepFile(found(srcPath), '', String(destPath)),
  ),
  unlink: callbackApi('unlink', ({ filePath }) => {
    found(filePath);
    dropFile(String(filePath));
  }),
  removeSavedFile: callbackApi('removeSavedFile', ({ filePath }) => void dropFile(String(filePath))),
  readdir: callbackApi('readdir', ({ dirPath }) => ({
    files: filesUnder(`${dirPath}/`).map((path) => path.slice(String(dirPath).length + 1)),
  })),
  mkdir: callbackApi('mkdir', () => undefined),
};

/** jsdom's Blob has no arrayBuffer(). */
function bytesOf(blob: Blob): Promise<ArrayBuffer> {
  if (typeof blob.arrayBuffer === 'function') return blob.arrayBuffer();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
}
