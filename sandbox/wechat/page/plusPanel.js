/** @import { Phone } from './types.js' */
import { defineComponent, h, ref } from 'vue';
import { api } from './api.js';
import { LocationDialog, ScanDialog } from './dialogs.js';
import { encode, sample } from './files.js';
import { icon } from './icons.js';
import { guard } from './store.js';

/** What else a person can send: pictures, a sample portrait, voice, place, a scanned code. */
export const PlusPanel = defineComponent({
  name: 'PlusPanel',
  props: { phone: { type: /** @type {import('vue').PropType<Phone>} */ (Object), required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const dialog = ref('');
    const picker = ref(/** @type {HTMLInputElement | null} */ (null));
    const { openid } = props.phone;
    /** @param {Promise<Record<string, unknown>>} body */
    function sendLater(body) {
      guard(body.then((ready) => api.send(openid, ready)));
      emit('done');
    }
    function sendPicked() {
      const file = picker.value?.files?.[0];
      if (!file) return;
      const type = file.type.startsWith('video/')
        ? 'video'
        : file.type.startsWith('audio/')
          ? 'voice'
          : 'image';
      sendLater(encode(file).then((media) => ({ type, ...media })));
    }
    const actions = [
      { id: 'image', label: '图片', run: () => picker.value?.click() },
      {
        id: 'portrait',
        label: '示例照片',
        run: () =>
          sendLater(sample('portrait.jpg', 'image/jpeg').then((media) => ({ type: 'image', ...media }))),
      },
      {
        id: 'voice',
        label: '语音',
        run: () => sendLater(sample('voice.amr', 'audio/amr').then((media) => ({ type: 'voice', ...media }))),
      },
      { id: 'location', label: '位置', run: () => (dialog.value = 'location') },
      { id: 'scan', label: '扫一扫', run: () => (dialog.value = 'scan') },
    ];
    const close = () => (dialog.value = '');
    return () =>
      h('div', { class: 'plus', role: 'group', 'aria-label': '更多功能' }, [
        ...actions.map((a) =>
          h('button', { class: 'action', 'data-testid': `send-${a.id}`, onClick: a.run }, [
            h('span', { class: 'glyph' }, [icon(a.id)]),
            a.label,
          ]),
        ),
        h('input', {
          ref: picker,
          type: 'file',
          class: 'visually-hidden',
          accept: 'image/*,audio/*,video/mp4',
          tabindex: -1,
          'aria-label': '选择文件',
          'data-testid': 'file-input',
          onChange: sendPicked,
        }),
        dialog.value === 'location'
          ? h(LocationDialog, {
              onClose: close,
              onPlace: (/** @type {Record<string, unknown>} */ place) =>
                sendLater(Promise.resolve({ type: 'location', ...place })),
            })
          : null,
        dialog.value === 'scan'
          ? h(ScanDialog, {
              onClose: close,
              onScene: (/** @type {string} */ scene) => {
                guard(api.event(openid, { event: 'SCAN', scene }));
                emit('done');
              },
            })
          : null,
      ]);
  },
});
