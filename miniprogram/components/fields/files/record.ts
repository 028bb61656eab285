import type { LocalFile } from '../../../lib/createUpload';

/** Who hears of a recording. */
interface Hearer {
  begun(): void;
  /** Null when nothing came of it. */
  ended(file: LocalFile | null): void;
}

/** Longest recording, in ms (ours; WeChat allows ten minutes). */
const longest = 180_000;

/** Whoever records now: the phone has one recorder. */
let hearer: Hearer | null = null;
let isWired = false;

/** Begins a recording; one that was going on ends. */
export function startRecording(next: Hearer): void {
  const manager = wx.getRecorderManager();
  if (!isWired) {
    isWired = true;
    manager.onStop(({ tempFilePath, fileSize }) =>
      end({ path: tempFilePath, size: fileSize, name: '录音.mp3' }),
    );
    manager.onError(() => {
      end(null);
      wx.showToast({ title: '没有录上，请允许使用麦克风', icon: 'none' });
    });
  }
  hearer?.ended(null);
  hearer = next;
  hearer.begun();
  manager.start({ duration: longest, format: 'mp3' });
}

/** Ends it; the file comes to whoever began. */
export function stopRecording(): void {
  wx.getRecorderManager().stop();
}

function end(file: LocalFile | null): void {
  const told = hearer;
  hearer = null;
  told?.ended(file);
}
