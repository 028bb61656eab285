import { phone } from '../phone/phone.ts';
import { keepFile } from './files.ts';
import { createListeners } from './listeners.ts';

/** Recording and playing. */
export function soundApis(): Record<string, unknown> {
  const recorder = recorderManager();
  return { getRecorderManager: () => recorder, createInnerAudioContext: audioContext };
}

/** The one recorder of the phone, which everybody gets: it hears what was laid ready, or silence. */
function recorderManager() {
  const { on, tell } = createListeners<object>();
  let since: number | null = null;
  return {
    start() {
      if (phone.denied.includes('scope.record'))
        return tell('error', { errMsg: 'operateRecorder:fail auth deny' });
      since = performance.now();
      tell('start', {});
    },
    stop() {
      if (since === null) return tell('error', { errMsg: 'operateRecorder:fail recorder not start' });
      const sound =
        phone.nextFiles.shift() ?? new Blob([new Uint8Array(64).fill(0xff)], { type: 'audio/mpeg' });
      const tempFilePath = keepFile(sound, 'voice.mp3');
      const duration = Math.max(1_000, Math.round(performance.now() - since));
      since = null;
      tell('stop', { tempFilePath, duration, fileSize: sound.size });
    },
    pause: () => tell('pause', {}),
    resume: () => tell('resume', {}),
    ...{ onStart: on('start'), onStop: on('stop'), onError: on('error'), onPause: on('pause') },
    ...{ onResume: on('resume'), onFrameRecorded: on('frameRecorded') },
    ...{ onInterruptionBegin: on('interruptionBegin'), onInterruptionEnd: on('interruptionEnd') },
  };
}

function audioContext() {
  const { on, tell } = createListeners<undefined>();
  return {
    src: '',
    play: () => tell('play', undefined),
    pause: () => tell('pause', undefined),
    stop: () => tell('stop', undefined),
    destroy: () => undefined,
    ...{ onPlay: on('play'), onPause: on('pause'), onStop: on('stop'), onEnded: on('ended') },
    onError: on('error'),
  };
}
