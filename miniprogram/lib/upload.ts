import { request } from '../api/request';
import { createUpload } from './createUpload';

/** Sends a file of this phone. */
export const upload = createUpload({
  start: ({ size, name }) =>
    request('post', '/api/mini/uploads', { body: { size, name: name.slice(0, 200) } }),
  status: (id) => request('get', '/api/mini/uploads/{id}', { params: { id } }),
  // The contract describes bytes as a text.
  putPart: (id, n, bytes) =>
    request('put', '/api/mini/uploads/{id}/parts/{n}', { params: { id, n }, body: bytes } as never),
  finish: (id) => request('post', '/api/mini/uploads/{id}/finish', { params: { id } }),
  readPart: (filePath, position, length) =>
    new Promise((resolve, reject) => {
      wx.getFileSystemManager().readFile({
        ...{ filePath, position, length },
        success: ({ data }) => resolve(data as ArrayBuffer),
        fail: () => reject(new Error('这个文件打不开了，请重新选择。')),
      });
    }),
});
