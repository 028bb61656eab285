/** @import { Item, Phone } from './types.js' */
import { computed, defineComponent, h, nextTick, onBeforeUnmount, onMounted, ref, watch } from 'vue';
import { itemView } from './items/registry.js';
import { accountOf, store } from './store.js';

const newTimeAfterMs = 5 * 60_000;

/** @param {number} at */
function clockText(at) {
  const time = new Date(at);
  const today = new Date().toDateString() === time.toDateString();
  const hm = time.toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  });
  return today ? hm : `${time.getMonth() + 1}月${time.getDate()}日 ${hm}`;
}

/** @param {Item} item */
function deliveryLine(item) {
  const { delivery } = item;
  if (item.from !== 'self') return null;
  if (!delivery) return h('small', { class: 'delivery', 'data-testid': 'delivery' }, '发送中…');
  const tries = delivery.attempts.length;
  const text = `${tries > 1 ? `第${tries}次送达` : '已送达'} · ${delivery.ms} ms`;
  return h(
    'small',
    {
      class: ['delivery', delivery.fault ? 'bad' : ''],
      'data-testid': 'delivery',
      title: delivery.fault ?? '',
    },
    delivery.fault ? `未答复 · ${tries} 次 · ${delivery.ms} ms` : text,
  );
}

/** @param {Item} item @param {Phone} phone */
function row(item, phone) {
  const view = itemView(item, phone);
  if (item.from === 'system') return h('li', { key: item.id, class: 'line' }, [view]);
  const name = item.from === 'self' ? phone.nickname : (accountOf(phone.account)?.name ?? '');
  const wide = view.props?.['data-wide'] !== undefined;
  return h('li', { key: item.id, class: ['row', item.from, wide ? 'wide' : ''] }, [
    wide ? null : h('span', { class: 'avatar', 'aria-hidden': 'true' }, [...name][0] ?? ''),
    h('div', { class: 'body' }, [
      h('span', { class: 'visually-hidden' }, `${name}：`),
      view,
      deliveryLine(item),
    ]),
  ]);
}

/** What the person sees, newest at the bottom. */
export const ChatLog = defineComponent({
  name: 'ChatLog',
  props: { phone: { type: /** @type {import('vue').PropType<Phone>} */ (Object), required: true } },
  setup(props) {
    const box = ref(/** @type {HTMLElement | null} */ (null));
    const items = computed(() => store.inboxes[props.phone.openid] ?? []);
    async function toEnd() {
      await nextTick();
      box.value?.scrollTo({ top: box.value.scrollHeight });
    }
    // The panel and the keyboard shrink the chat: the newest line stays in view.
    const watcher = new ResizeObserver(toEnd);
    onMounted(() => {
      if (box.value) watcher.observe(box.value);
    });
    onBeforeUnmount(() => watcher.disconnect());
    watch(() => items.value.at(-1)?.id, toEnd);
    return () => {
      let last = 0;
      const rows = items.value.flatMap((item) => {
        const late = item.at - last > newTimeAfterMs;
        last = item.at;
        const time = late ? [h('li', { key: `t${item.id}`, class: 'line time' }, clockText(item.at))] : [];
        return [...time, row(item, props.phone)];
      });
      return h('div', { ref: box, class: 'chat', tabindex: 0, role: 'region', 'aria-label': '聊天记录' }, [
        h('ol', { role: 'log', 'aria-live': 'polite', onLoadCapture: toEnd }, rows),
      ]);
    };
  },
});
