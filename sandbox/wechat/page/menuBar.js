/** @import { MenuButton, Phone } from './types.js' */
import { defineComponent, h, ref } from 'vue';
import { LocationDialog, ScanResultDialog } from './dialogs.js';
import { menuActions } from './menuActions.js';
import { store } from './store.js';

/** The account's menu at the bottom of the chat, with its sub menus. */
export const MenuBar = defineComponent({
  name: 'MenuBar',
  props: {
    phone: { type: /** @type {import('vue').PropType<Phone>} */ (Object), required: true },
    menu: { type: /** @type {import('vue').PropType<MenuButton[]>} */ (Array), required: true },
  },
  setup(props) {
    const open = ref(-1);
    const asking = ref(/** @type {MenuButton | null} */ (null));

    /** @param {MenuButton} button */
    function press(button) {
      open.value = -1;
      const action = menuActions[button.type ?? ''];
      if (!action) store.problem = `菜单类型 ${button.type ?? '（无）'} 还不能在这里使用`;
      else if (action.ask) asking.value = button;
      else action.run(props.phone, button, {});
    }

    /** @param {MenuButton} button @param {number} index */
    function subMenu(button, index) {
      const subs = button.sub_button ?? [];
      return h(
        'ul',
        { class: 'sub-menu', role: 'menu', 'aria-label': button.name },
        subs.map((sub, i) =>
          h('li', { role: 'none' }, [
            h(
              'button',
              { role: 'menuitem', 'data-testid': `menu-button-${index}-${i}`, onClick: () => press(sub) },
              sub.name,
            ),
          ]),
        ),
      );
    }

    /** @param {MenuButton} button @param {number} index */
    function topButton(button, index) {
      const hasSubs = (button.sub_button ?? []).length > 0;
      const opened = open.value === index;
      return h('div', { class: 'menu-item' }, [
        opened ? subMenu(button, index) : null,
        h(
          'button',
          {
            'data-testid': `menu-button-${index}`,
            'aria-haspopup': hasSubs ? 'menu' : undefined,
            'aria-expanded': hasSubs ? opened : undefined,
            onClick: () => {
              if (hasSubs) open.value = opened ? -1 : index;
              else press(button);
            },
          },
          [hasSubs ? h('span', { class: 'bars', 'aria-hidden': 'true' }, '≡') : null, button.name],
        ),
      ]);
    }

    /** @param {KeyboardEvent} event */
    const onKeydown = (event) => {
      if (event.key === 'Escape') open.value = -1;
    };

    /** @param {FocusEvent} event */
    const onFocusout = (event) => {
      const nav = /** @type {HTMLElement} */ (event.currentTarget);
      if (!nav.contains(/** @type {Node | null} */ (event.relatedTarget))) open.value = -1;
    };

    function question() {
      const button = asking.value;
      const action = button && menuActions[button.type ?? ''];
      if (!button || !action) return null;
      const onClose = () => (asking.value = null);
      /** @param {Record<string, unknown>} answer */
      const answered = (answer) => action.run(props.phone, button, answer);
      return action.ask === 'place'
        ? h(LocationDialog, { onClose, onPlace: answered })
        : h(ScanResultDialog, {
            onClose,
            onResult: (/** @type {string} */ scanResult) => answered({ scanResult }),
          });
    }

    return () =>
      props.menu.length === 0
        ? null
        : h('nav', { class: 'menu', 'aria-label': '公众号菜单', onKeydown, onFocusout }, [
            ...props.menu.map(topButton),
            question(),
          ]);
  },
});
