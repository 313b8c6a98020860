/** A result is said when it has not changed for this time, in milliseconds: not at every letter. */
const QUIET = 700;

/** What was said last to who cannot see it. */
export class Speech {
  text = '';
  private timer: number | undefined;

  /** @param changed is called when there is something to say */
  constructor(private readonly changed: () => void) {}

  say(text: string): void {
    if (text === this.text) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.text = text;
      this.changed();
    }, QUIET);
  }

  dispose(): void {
    window.clearTimeout(this.timer);
  }
}
