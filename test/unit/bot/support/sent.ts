import type { Input } from '../../../../bot/engine/index.ts';

/** A message of that kind as it comes before its file is fetched. */
export function sent(kind: 'image' | 'voice' | 'video' | 'location' | 'link' | 'file'): Input {
  if (kind === 'image') return { kind, file: null };
  return kind === 'location'
    ? { kind, latitude: 30.1, longitude: 110.2, label: '城关镇东街 12 号' }
    : { kind };
}
