/** The one thing to do next on a page. Tells `press`; busy, it takes no second tap. */
Component({
  properties: {
    label: { type: String, value: '' },
    /** `primary`, `plain` or `danger`. */
    kind: { type: String, value: 'primary' },
    disabled: { type: Boolean, value: false },
    busy: { type: Boolean, value: false },
  },
  methods: {
    onTap() {
      const { disabled, busy } = this.data;
      if (!disabled && !busy) this.triggerEvent('press');
    },
  },
});
