/**
 * The TDesign components that the console uses, taken one by one so that the others stay out of the bundle.
 * Its icon fonts come from a foreign server and are not used; its radios and checkboxes take the keyboard from
 * the real inputs, so those are the browser's own (`.choice`).
 */
import 'tdesign-vue-next/es/style/index.css';

export { Button as TButton } from 'tdesign-vue-next/es/button';
export { Input as TInput } from 'tdesign-vue-next/es/input';
export { Loading as TLoading } from 'tdesign-vue-next/es/loading';
export { Tag as TTag } from 'tdesign-vue-next/es/tag';
export { Textarea as TTextarea } from 'tdesign-vue-next/es/textarea';
