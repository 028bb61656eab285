import type { Endpoint } from './endpoint.ts';
import { classicToken } from './endpoints/classicToken.ts';
import { customSend } from './endpoints/customSend.ts';
import { mediaGet } from './endpoints/mediaGet.ts';
import { mediaUpload } from './endpoints/mediaUpload.ts';
import { menuCreate } from './endpoints/menuCreate.ts';
import { menuDelete } from './endpoints/menuDelete.ts';
import { menuGet } from './endpoints/menuGet.ts';
import { stableToken } from './endpoints/stableToken.ts';
import { templateSend } from './endpoints/templateSend.ts';

const all: Endpoint[] = [
  stableToken,
  classicToken,
  templateSend,
  customSend,
  mediaUpload,
  mediaGet,
  menuCreate,
  menuGet,
  menuDelete,
];

/** Every endpoint of WeChat that the simulator knows, by path. */
export const endpoints: ReadonlyMap<string, Endpoint> = new Map(all.map((e) => [e.path, e]));
