import type { Builtin } from './builtin.ts';
import { button } from './button.ts';
import { checkbox } from './checkbox.ts';
import { form } from './form.ts';
import { checkboxGroup, radioGroup } from './group.ts';
import { icon } from './icon.ts';
import { image } from './image.ts';
import { input } from './input.ts';
import { label } from './label.ts';
import { navigator } from './navigator.ts';
import { picker } from './picker.ts';
import { progress } from './progress.ts';
import { radio } from './radio.ts';
import { scrollView } from './scrollView.ts';
import { switchControl } from './switch.ts';
import { text } from './text.ts';
import { textarea } from './textarea.ts';
import { view } from './view.ts';

/** Every built-in of WeChat that templates here may use. */
export const builtins: readonly Builtin[] = [
  ...[view, text, image, button, input, textarea, form, label, switchControl, radio, radioGroup],
  ...[checkbox, checkboxGroup, picker, scrollView, navigator, icon, progress],
];
