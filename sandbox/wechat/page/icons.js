import { h } from 'vue';

/** Stroke paths on a 24 × 24 grid: drawn here, because bare machines have no emoji font. */
/** @type {Record<string, string>} */
const paths = {
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  portrait: 'M5 3h14v18H5zM12 12a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM7.5 18c.6-2.6 2.3-4 4.5-4s3.9 1.4 4.5 4',
  voice: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4M9 21h6',
  location: 'M12 21s7-6.2 7-11a7 7 0 0 0-14 0c0 4.8 7 11 7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  play: 'M7 4.5v15l12-7.5z',
  sound: 'M7 9v6M11 6v12M15 8.5v7M19 10.5v3',
};

/**
 * A decorative icon; the text beside it says what it means.
 * @param {string} name
 */
export function icon(name) {
  return h('svg', { class: 'svg', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, [
    h('path', { d: paths[name] ?? '' }),
  ]);
}
