/**
 * The TDesign components that the console uses, taken one by one so that the others stay out of the bundle.
 * Its icon fonts come from a foreign server and are not used.
 */
import 'tdesign-vue-next/es/style/index.css';

export { Alert as TAlert } from 'tdesign-vue-next/es/alert';
export { Button as TButton } from 'tdesign-vue-next/es/button';
export { Checkbox as TCheckbox, CheckboxGroup as TCheckboxGroup } from 'tdesign-vue-next/es/checkbox';
export { Input as TInput } from 'tdesign-vue-next/es/input';
export { Loading as TLoading } from 'tdesign-vue-next/es/loading';
export { Radio as TRadio, RadioGroup as TRadioGroup } from 'tdesign-vue-next/es/radio';
export { Tag as TTag } from 'tdesign-vue-next/es/tag';
export { Textarea as TTextarea } from 'tdesign-vue-next/es/textarea';
