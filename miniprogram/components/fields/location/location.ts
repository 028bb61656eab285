import type { Field, MapPlace } from '../../../forms/index';

/** A place: written, or chosen on the map. */
Component({
  properties: {
    field: { type: Object, value: {} as Field },
    value: { type: null, value: null as unknown },
  },
  data: { text: '', onMap: false },
  observers: {
    value(value: unknown) {
      const { text = '', latitude } = (value ?? {}) as Partial<MapPlace>;
      const onMap = latitude !== undefined;
      if (text !== this.data.text.trim()) this.setData({ text, onMap });
      else this.setData({ onMap });
    },
  },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      this.data.text = detail.value;
      const text = detail.value.trim();
      const { latitude, longitude } = (this.data.value ?? {}) as Partial<MapPlace>;
      const place = latitude === undefined ? { text } : { text, latitude, longitude };
      this.tell(text === '' ? undefined : place);
    },
    onMap() {
      wx.chooseLocation({
        success: ({ name, address, latitude, longitude }) => {
          const text = (this.data.text.trim() || name || address).slice(0, 60);
          this.tell({ text, latitude, longitude });
        },
        // Given up, or not allowed: writing it is always possible.
        fail: () => undefined,
      });
    },
    tell(value: object | undefined) {
      this.triggerEvent('answer', { key: this.data.field.key, value });
    },
  },
});
