import { ApiError, mayPass } from '../../../api/apiError';
import { request } from '../../../api/request';
import type { Field } from '../../../forms/index';
import type { LocalFile } from '../../../lib/createUpload';
import { newClientId } from '../../../lib/newClientId';
import { upload } from '../../../lib/upload';
import { chooseFiles, choosePictures } from './choose';
import {
  percentOf,
  problemOf,
  type Sending,
  sendingInWords,
  storedRows,
  withFile,
  withoutFile,
} from './files.model';
import { startRecording, stopRecording } from './record';

type Row = Sending & { text: string };

/** How each field stops listening to the network. */
const listeners = new WeakMap<object, (state: { isConnected: boolean }) => void>();

/** Pictures, recordings and files, or the one photo of a form: each with its own progress, and gone on with after a break. */
Component({
  properties: {
    field: { type: Object, value: {} as Field },
    value: { type: null, value: null as unknown },
  },
  data: {
    stored: [] as ReturnType<typeof storedRows>,
    sending: [] as Row[],
    isPhoto: false,
    isRecording: false,
    canRecord: false,
  },
  observers: {
    'field, value'(field: Field, value: unknown) {
      const isPhoto = field.type === 'photo';
      this.setData({ isPhoto, canRecord: !isPhoto, stored: storedRows(field, value) });
    },
  },
  lifetimes: {
    attached() {
      const goOn = ({ isConnected }: { isConnected: boolean }) => {
        if (isConnected)
          for (const one of this.data.sending.filter(({ state }) => state === 'stopped')) void this.send(one);
      };
      listeners.set(this, goOn);
      wx.onNetworkStatusChange(goOn);
    },
    detached() {
      const goOn = listeners.get(this);
      if (goOn)
        wx.offNetworkStatusChange(goOn as unknown as WechatMiniprogram.OffNetworkStatusChangeCallback);
      if (this.data.isRecording) stopRecording();
    },
  },
  methods: {
    async onPictures() {
      this.take(await choosePictures(this.data.isPhoto));
    },
    async onFiles() {
      this.take(await chooseFiles());
    },
    onRecord() {
      if (this.data.isRecording) return stopRecording();
      startRecording({
        begun: () => this.setData({ isRecording: true }),
        ended: (file) => {
          this.setData({ isRecording: false });
          if (file) this.take([file]);
        },
      });
    },
    take(files: LocalFile[]) {
      for (const file of files) {
        const problem = problemOf(this.data.field, file.size);
        const state = problem === '' ? 'sending' : 'refused';
        const sending: Sending = { key: newClientId(), ...file, state, uploadId: '', percent: 0, problem };
        this.put(sending);
        if (problem === '') void this.send(sending);
      }
    },
    async send(given: Sending) {
      let now: Sending = { ...given, state: 'sending', problem: '' };
      this.put(now);
      try {
        const stored = await upload(now, now.uploadId, (progress) => {
          now = { ...now, uploadId: progress.id, percent: percentOf(progress) };
          this.put(now);
        });
        this.drop(now.key);
        const { field, value } = this.data;
        this.triggerEvent('answer', { key: field.key, value: withFile(field, value, stored) });
      } catch (error) {
        const problem =
          error instanceof ApiError ? (error.problems[0]?.message ?? error.message) : String(error);
        const state = error instanceof ApiError && mayPass(error) ? 'stopped' : 'refused';
        this.put({ ...now, state, problem });
      }
    },
    onRetry({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { key } = currentTarget.dataset as Pick<Sending, 'key'>;
      const found = this.data.sending.find((one) => one.key === key);
      if (found) void this.send(found);
    },
    onGiveUp({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.drop((currentTarget.dataset as Pick<Sending, 'key'>).key);
    },
    onRemove({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      const { field, value } = this.data;
      this.triggerEvent('answer', { key: field.key, value: withoutFile(value, id) });
      // What is part of a matter already stays there; the server knows.
      request('delete', '/api/mini/evidence/{id}', { params: { id } }).catch(() => undefined);
    },
    put(one: Sending) {
      const row = { ...one, text: sendingInWords(one) };
      const rows = this.data.sending;
      const known = rows.some(({ key }) => key === one.key);
      this.show(known ? rows.map((other) => (other.key === one.key ? row : other)) : [...rows, row]);
    },
    drop(key: string) {
      this.show(this.data.sending.filter((one) => one.key !== key));
    },
    show(sending: Row[]) {
      this.setData({ sending });
      const busy = sending.some(({ state }) => state !== 'refused');
      this.triggerEvent('busy', { key: this.data.field.key, busy });
    },
  },
});
