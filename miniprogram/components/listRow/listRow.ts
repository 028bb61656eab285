/** One row of a list: title, a second line, a state at the right. Opens `url`, or only tells that it was tapped. */
Component({
  properties: {
    title: { type: String, value: '' },
    text: { type: String, value: '' },
    state: { type: String, value: '' },
    /** Something new or waiting. */
    marked: { type: Boolean, value: false },
    url: { type: String, value: '' },
  },
  methods: {
    onTap() {
      const { url } = this.data;
      if (url) wx.navigateTo({ url });
      this.triggerEvent('open');
    },
  },
});
