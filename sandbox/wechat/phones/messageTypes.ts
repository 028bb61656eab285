import { z } from 'zod';
import { liveMedia, storeMedia } from '../world/media.ts';
import { mediaKindOf } from '../world/mediaTypes.ts';
import type { World } from '../world/world.ts';
import type { Fields } from '../xml/fields.ts';
import { BadInput } from './badInput.ts';

/** What a message becomes: the elements pushed to the product and what the phone shows. */
export interface Composed {
  fields: Fields;
  body: Record<string, unknown>;
}

interface Composer {
  world: World;
  appid: string;
}

interface MessageType<T> {
  schema: z.ZodType<T>;
  compose(input: T, composer: Composer): Promise<Composed> | Composed;
}

const common = {
  msgId: z
    .string()
    .regex(/^[1-9]\d{0,18}$/)
    .optional(),
};
const media = {
  ...common,
  mediaBase64: z.base64().optional(),
  mediaId: z.string().optional(),
  mime: z.string().optional(),
};

const text: MessageType<{ content: string; bizmsgmenuid?: string | undefined }> = {
  schema: z.strictObject({
    type: z.literal('text'),
    content: z.string().min(1).max(2000),
    /** Set when the text comes from tapping a choice of a msgmenu. */
    bizmsgmenuid: z.string().optional(),
    ...common,
  }),
  compose: ({ content, bizmsgmenuid }) => ({
    fields: { Content: content, ...(bizmsgmenuid === undefined ? {} : { bizmsgmenuid }) },
    body: { content },
  }),
};

const image: MessageType<MediaInput> = {
  schema: z.strictObject({ type: z.literal('image'), ...media }),
  async compose(input, composer) {
    const row = await takeMedia(input, composer, 'image', 'image/jpeg');
    const picUrl = `${composer.world.url}/mmbiz/${row.mediaId}`;
    return { fields: { PicUrl: picUrl, MediaId: row.mediaId }, body: { mediaId: row.mediaId, picUrl } };
  },
};

const voice: MessageType<MediaInput & { recognition?: string | undefined }> = {
  schema: z.strictObject({ type: z.literal('voice'), recognition: z.string().optional(), ...media }),
  async compose(input, composer) {
    const row = await takeMedia(input, composer, 'voice', 'audio/amr');
    const fields: Fields = { MediaId: row.mediaId, Format: row.mime.split('/')[1] ?? 'amr' };
    if (input.recognition !== undefined) fields.Recognition = input.recognition;
    return { fields, body: { mediaId: row.mediaId, recognition: input.recognition } };
  },
};

const videoOf = (type: 'video' | 'shortvideo'): MessageType<MediaInput> => ({
  schema: z.strictObject({ type: z.literal(type), ...media }),
  async compose(input, composer) {
    const row = await takeMedia(input, composer, 'video', 'video/mp4');
    const thumb = await storeMedia(composer.world, {
      appid: composer.appid,
      type: 'thumb',
      mime: 'image/jpeg',
      filename: 'thumb.jpg',
      bytes: Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
    });
    return { fields: { MediaId: row.mediaId, ThumbMediaId: thumb.mediaId }, body: { mediaId: row.mediaId } };
  },
});

const location: MessageType<{ lat: number; lng: number; label: string; scale: number }> = {
  schema: z.strictObject({
    type: z.literal('location'),
    lat: z.number().min(-90).max(90),
    lng: z.number().min(-180).max(180),
    label: z.string().default(''),
    scale: z.int().min(1).max(20).default(15),
    ...common,
  }),
  // WeChat sends coordinates as bare decimals with six places.
  compose: ({ lat, lng, label, scale }) => ({
    fields: {
      Location_X: Number(lat.toFixed(6)),
      Location_Y: Number(lng.toFixed(6)),
      Scale: scale,
      Label: label,
    },
    body: { lat, lng, label },
  }),
};

const link: MessageType<{ title: string; description: string; url: string }> = {
  schema: z.strictObject({
    type: z.literal('link'),
    title: z.string().min(1),
    description: z.string().default(''),
    url: z.url(),
    ...common,
  }),
  compose: ({ title, description, url }) => ({
    fields: { Title: title, Description: description, Url: url },
    body: { title, description, url },
  }),
};

/** Messages a person can send (dw: Receiving_standard_messages), by `type`. */
export const messageTypes = {
  text,
  image,
  voice,
  video: videoOf('video'),
  shortvideo: videoOf('shortvideo'),
  location,
  link,
};

interface MediaInput {
  mediaBase64?: string | undefined;
  mediaId?: string | undefined;
  mime?: string | undefined;
}

async function takeMedia(input: MediaInput, { world, appid }: Composer, type: string, usual: string) {
  if (input.mediaId !== undefined) {
    const row = liveMedia(world, appid, input.mediaId);
    if (row === undefined) throw new BadInput([{ path: 'mediaId', message: 'unknown or run out' }]);
    return row;
  }
  if (input.mediaBase64 === undefined || input.mediaBase64 === '') {
    throw new BadInput([{ path: 'mediaBase64', message: 'give mediaBase64 (with mime) or mediaId' }]);
  }
  const bytes = Buffer.from(input.mediaBase64, 'base64');
  const mime = input.mime ?? mediaKindOf(bytes)?.mime ?? usual;
  if (!mime.startsWith(usual.split('/')[0] ?? '')) {
    throw new BadInput([{ path: 'mime', message: `${mime} is not ${usual.split('/')[0]}/…` }]);
  }
  return storeMedia(world, { appid, type, mime, filename: `${type}.${mime.split('/')[1]}`, bytes });
}
