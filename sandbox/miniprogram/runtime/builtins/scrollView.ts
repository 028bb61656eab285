import type { Builtin } from './builtin.ts';
import { isOn } from './truth.ts';

/** A part of a page that scrolls by itself. */
export const scrollView: Builtin = {
  name: 'scroll-view',
  properties: {
    ...{ scrollX: false, scrollY: false, scrollTop: 0, scrollLeft: 0, scrollIntoView: '', type: 'list' },
    ...{ upperThreshold: 50, lowerThreshold: 50, scrollWithAnimation: false, enhanced: false, bounces: true },
    ...{ showScrollbar: true, enableFlex: false, refresherEnabled: false, refresherTriggered: false },
  },
  setUp({ element, get, trigger }) {
    let low = false;
    element.tabIndex = 0;
    element.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, clientHeight } = element;
      trigger('scroll', { scrollTop, scrollLeft, scrollHeight });
      const near = scrollHeight - scrollTop - clientHeight <= Number(get('lowerThreshold'));
      if (near && !low) trigger('scrolltolower', { direction: 'bottom' });
      low = near;
    });
    return {
      scrollX: (value) => element.toggleAttribute('scroll-x', isOn(value)),
      scrollY: (value) => element.toggleAttribute('scroll-y', isOn(value)),
      scrollTop: (value) => {
        element.scrollTop = Number(value);
      },
      scrollIntoView: (value) =>
        value && setTimeout(() => element.querySelector(`[id$="${String(value)}"]`)?.scrollIntoView?.()),
    };
  },
};
