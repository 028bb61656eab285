import { defineComponent, h, onMounted, ref } from 'vue';

/** A dialog with a form: Escape and 取消 close it, 确定 hands the form's values over. */
export const Modal = defineComponent({
  name: 'ModalForm',
  props: {
    title: { type: String, required: true },
    confirm: { type: String, default: '确定' },
    testid: { type: String, required: true },
  },
  emits: {
    close: () => true,
    /** @param {FormData} _values */
    submit: (_values) => true,
  },
  setup(props, { emit, slots }) {
    const dialog = ref(/** @type {HTMLDialogElement | null} */ (null));
    onMounted(() => dialog.value?.showModal());
    /** @param {SubmitEvent} event */
    function submit(event) {
      event.preventDefault();
      emit('submit', new FormData(/** @type {HTMLFormElement} */ (event.target)));
      emit('close');
    }
    return () =>
      h(
        'dialog',
        {
          ref: dialog,
          class: 'modal',
          'aria-label': props.title,
          'data-testid': props.testid,
          onClose: () => emit('close'),
        },
        h('form', { onSubmit: submit }, [
          h('h2', null, props.title),
          slots.default?.(),
          h('div', { class: 'actions' }, [
            h('button', { type: 'button', onClick: () => emit('close') }, '取消'),
            h(
              'button',
              { type: 'submit', class: 'primary', 'data-testid': `${props.testid}-ok` },
              props.confirm,
            ),
          ]),
        ]),
      );
  },
});

/**
 * A labelled input of a dialog.
 * @param {string} label
 * @param {Record<string, unknown>} attributes
 */
export function field(label, attributes) {
  return h('label', { class: 'field' }, [h('span', null, label), h('input', attributes)]);
}
