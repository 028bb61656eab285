import { defineComponent, h } from 'vue';
import { field, Modal } from './modal.js';

/** Asks for a place; the suggestion is in Chongqing. */
export const LocationDialog = defineComponent({
  name: 'LocationDialog',
  emits: ['close', 'place'],
  setup(_props, { emit }) {
    /** @param {FormData} values */
    const submit = (values) =>
      emit('place', {
        lat: Number(values.get('lat')),
        lng: Number(values.get('lng')),
        label: String(values.get('label')),
      });
    return () =>
      h(
        Modal,
        {
          title: '发送位置',
          confirm: '发送',
          testid: 'location-dialog',
          onClose: () => emit('close'),
          onSubmit: submit,
        },
        () => [
          field('地点', { name: 'label', value: '人民医院（示例）', maxlength: 100 }),
          field('纬度', {
            name: 'lat',
            type: 'number',
            step: 'any',
            min: -90,
            max: 90,
            value: 29.56301,
            required: true,
          }),
          field('经度', {
            name: 'lng',
            type: 'number',
            step: 'any',
            min: -180,
            max: 180,
            value: 106.55156,
            required: true,
          }),
        ],
      );
  },
});

/** Asks for the scene of a parametric QR code, in place of a camera. */
export const ScanDialog = defineComponent({
  name: 'ScanDialog',
  emits: ['close', 'scene'],
  setup(_props, { emit }) {
    /** @param {FormData} values */
    const submit = (values) => emit('scene', String(values.get('scene')));
    return () =>
      h(
        Modal,
        {
          title: '扫带参数的二维码',
          confirm: '扫码',
          testid: 'scan-dialog',
          onClose: () => emit('close'),
          onSubmit: submit,
        },
        () => field('场景值', { name: 'scene', required: true, maxlength: 64, 'data-testid': 'scan-scene' }),
      );
  },
});

/** Asks what the camera reads, for scancode menu buttons. */
export const ScanResultDialog = defineComponent({
  name: 'ScanResultDialog',
  emits: ['close', 'result'],
  setup(_props, { emit }) {
    /** @param {FormData} values */
    const submit = (values) => emit('result', String(values.get('result')));
    return () =>
      h(
        Modal,
        {
          title: '扫一扫',
          confirm: '确定',
          testid: 'scan-result-dialog',
          onClose: () => emit('close'),
          onSubmit: submit,
        },
        () => field('二维码内容', { name: 'result', required: true, maxlength: 500 }),
      );
  },
});
