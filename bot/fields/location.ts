import { isMapPlace, type LocationField, type MapPlace } from '../../server/forms/engine/fields/location.ts';
import { oneLine, quoted } from '../text/normalise.ts';
import { isStandIn } from '../text/standIn.ts';
import { type ChatField, refused, textOf } from './types.ts';

export const location: ChatField<LocationField> = {
  listensTo: ['text', 'location'],
  instead: '这里请打字写地点，或发一个位置',
  ask: (field) => [field.help, `可以点“+”发送位置，也可以打字，例如：${field.example}`],
  parse(input, field) {
    if (input.kind === 'location') {
      const { latitude, longitude, label } = input;
      const text = [...oneLine(label)].slice(0, field.max).join('');
      const value: MapPlace = { text: text.length < field.min ? '地图上的位置' : text, latitude, longitude };
      return { kind: 'value', value };
    }
    const said = oneLine(textOf(input));
    if (said === '' || isStandIn(said)) return refused(quoted(said), location.instead);
    return { kind: 'value', value: { text: said } satisfies MapPlace };
  },
  // The numbers mean nothing to people.
  echo: (value) => (isMapPlace(value) ? value.text : ''),
};
