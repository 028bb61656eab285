/** An item around its control: number and label, what to write, what is wrong. */
Component({
  properties: {
    label: { type: String, value: '' },
    /** Of the printed form; 0 for none. */
    no: { type: Number, value: 0 },
    required: { type: Boolean, value: false },
    help: { type: String, value: '' },
    problem: { type: String, value: '' },
    /** Component of the control: a consent speaks for itself. */
    kind: { type: String, value: '' },
  },
});
