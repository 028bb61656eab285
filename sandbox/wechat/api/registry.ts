import type { Endpoint } from './endpoint.ts';
import { callbackIp } from './endpoints/callbackIp.ts';
import { classicToken } from './endpoints/classicToken.ts';
import { clearQuota } from './endpoints/clearQuota.ts';
import { code2Session } from './endpoints/code2Session.ts';
import { customSend } from './endpoints/customSend.ts';
import { customTyping } from './endpoints/customTyping.ts';
import { draftAdd } from './endpoints/draftAdd.ts';
import { draftDelete } from './endpoints/draftDelete.ts';
import { draftGet } from './endpoints/draftGet.ts';
import { getUserPhoneNumber } from './endpoints/getUserPhoneNumber.ts';
import { massDelete } from './endpoints/massDelete.ts';
import { massGet } from './endpoints/massGet.ts';
import { massPreview } from './endpoints/massPreview.ts';
import { massSendall } from './endpoints/massSendall.ts';
import { materialAdd } from './endpoints/materialAdd.ts';
import { materialDelete } from './endpoints/materialDelete.ts';
import { mediaGet } from './endpoints/mediaGet.ts';
import { mediaUpload } from './endpoints/mediaUpload.ts';
import { mediaUploadimg } from './endpoints/mediaUploadimg.ts';
import { menuAddConditional } from './endpoints/menuAddConditional.ts';
import { menuCreate } from './endpoints/menuCreate.ts';
import { menuDelConditional } from './endpoints/menuDelConditional.ts';
import { menuDelete } from './endpoints/menuDelete.ts';
import { menuGet } from './endpoints/menuGet.ts';
import { menuTryMatch } from './endpoints/menuTryMatch.ts';
import { msgSecCheck } from './endpoints/msgSecCheck.ts';
import { qrcodeCreate } from './endpoints/qrcodeCreate.ts';
import { quotaGet } from './endpoints/quotaGet.ts';
import { showQrcode } from './endpoints/showQrcode.ts';
import { stableToken } from './endpoints/stableToken.ts';
import { subscribeBizsend } from './endpoints/subscribeBizsend.ts';
import { subscribeSend } from './endpoints/subscribeSend.ts';
import { subscribeTemplates } from './endpoints/subscribeTemplates.ts';
import { tagsBatchTagging, tagsBatchUntagging } from './endpoints/tagsBatch.ts';
import { tagsCreate } from './endpoints/tagsCreate.ts';
import { tagsGet } from './endpoints/tagsGet.ts';
import { templateList } from './endpoints/templateList.ts';
import { templateSend } from './endpoints/templateSend.ts';
import { userGet } from './endpoints/userGet.ts';
import { userInfo } from './endpoints/userInfo.ts';
import { userTagGet } from './endpoints/userTagGet.ts';

const all: Endpoint[] = [
  stableToken,
  classicToken,
  templateSend,
  templateList,
  customSend,
  customTyping,
  subscribeBizsend,
  subscribeSend,
  subscribeTemplates,
  menuCreate,
  menuGet,
  menuDelete,
  menuAddConditional,
  menuDelConditional,
  menuTryMatch,
  tagsCreate,
  tagsGet,
  tagsBatchTagging,
  tagsBatchUntagging,
  userTagGet,
  userInfo,
  userGet,
  qrcodeCreate,
  showQrcode,
  mediaUpload,
  mediaGet,
  mediaUploadimg,
  materialAdd,
  materialDelete,
  draftAdd,
  draftGet,
  draftDelete,
  massSendall,
  massPreview,
  massGet,
  massDelete,
  clearQuota,
  quotaGet((path, own) => own[path] ?? endpoints.get(path)?.perDay),
  callbackIp,
  code2Session,
  getUserPhoneNumber,
  msgSecCheck,
];

/** Every endpoint of WeChat that the simulator knows, by path. A new one: a file in `endpoints/` and a line here. */
export const endpoints: ReadonlyMap<string, Endpoint> = new Map(all.map((e) => [e.path, e]));
