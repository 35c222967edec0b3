/**
 * Keeps the screen on, where the browser can: asked for once, it is asked for again whenever the
 * page comes back into sight, since browsers let go of it when the page is hidden.
 */
export class Awake {
  #lock: WakeLockSentinel | undefined;
  #wanted = false;
  #asking = false;

  /** Whether the screen stays on now. */
  get isOn(): boolean {
    return this.#lock?.released === false;
  }

  /** Asks for it, if it was not asked for before. Says what became of it; nothing if that is known. */
  async keep(): Promise<string | undefined> {
    if (this.isOn || this.#asking) return undefined;
    this.#wanted = true;
    this.#asking = true;
    try {
      const lock = await navigator.wakeLock.request('screen');
      this.#lock = lock;
      if (!this.#wanted || document.hidden) await lock.release();
    } catch {
      // There is no such thing here, or the battery is low: the run goes on without.
    }
    this.#asking = false;
    return this.isOn ? 'The screen stays on during the run.' : 'This screen may go dark by itself.';
  }

  /** Asks again if the page was out of sight. */
  async again(): Promise<void> {
    if (this.#wanted) await this.keep();
  }

  /** Gives it back; for good, or until the page is in sight again. */
  async release(until?: 'in sight'): Promise<void> {
    this.#wanted &&= until === 'in sight';
    const lock = this.#lock;
    this.#lock = undefined;
    await lock?.release().catch(() => undefined); // The browser was faster.
  }
}
