import { sourceOf } from '../wx/files.ts';
import type { Builtin } from './builtin.ts';

const fits: Readonly<Record<string, string>> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  scaleToFill: 'fill',
};

/** A picture, from the package, the network or a temporary file. */
export const image: Builtin = {
  name: 'image',
  properties: { src: '', mode: 'scaleToFill', lazyLoad: false, showMenuByLongpress: false, webp: false },
  ariaTarget: 'img',
  setUp({ element, trigger }) {
    const inner = document.createElement('img');
    inner.alt = '';
    element.append(inner);
    inner.addEventListener('load', () =>
      trigger('load', { width: inner.naturalWidth, height: inner.naturalHeight }),
    );
    inner.addEventListener('error', () => trigger('error', { errMsg: 'image:fail' }));
    return {
      src(value) {
        if (value) inner.src = sourceOf(String(value));
        else inner.removeAttribute('src');
      },
      mode(value) {
        element.setAttribute('mode', String(value));
        inner.style.objectFit = fits[String(value)] ?? '';
      },
      ariaLabel: (value) => {
        inner.alt = String(value ?? '');
      },
    };
  },
};
