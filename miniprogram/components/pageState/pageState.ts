/** Instead of a page's content: that it is being read, that there is nothing, or that it could not be read. */
Component({
  properties: {
    /** `loading`, `ready`, `empty`, `error`. */
    state: { type: String, value: 'loading' },
    /** What is said of an error. */
    problem: { type: String, value: '' },
    /** The code of a refusal; whoever is not linked is led there. */
    code: { type: String, value: '' },
    /** What is said when there is nothing, with the next step. */
    nothing: { type: String, value: '这里还没有内容。' },
  },
  methods: {
    onRetry() {
      this.triggerEvent('retry');
    },
  },
});
