import { ref, watchEffect } from 'vue';

const key = 'fundwatch.bigFont';
const big = ref(read());

// One class on the root: every size of the console is in rem.
watchEffect(() => document.documentElement.classList.toggle('big-font', big.value));

/** Large type, remembered on this computer. */
export function useBigFont() {
  return { big, toggle };
}

function toggle(): void {
  big.value = !big.value;
  try {
    localStorage.setItem(key, String(big.value));
  } catch {
    // Storage may be forbidden; then the choice lasts until the page is closed.
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(key) === 'true';
  } catch {
    return false;
  }
}
