/**
 * A frame in which the page is drawn while a run goes on.
 *
 * A page takes as long to draw as it is long, however little has changed. So it is drawn again only after as much time
 * as that took: a short page at each frame, a long one less often, and the run's messages are read in between.
 */
export class PacedFrame {
  private handle = 0;
  private notBefore = 0;

  /** Calls `draw` in a frame, once; not at all after `cancel`. */
  request(draw: () => void): void {
    this.handle ||= requestAnimationFrame(() => {
      this.handle = 0;
      const start = performance.now();
      if (start < this.notBefore) return this.request(draw);
      draw();
      afterPaint(() => (this.notBefore = 2 * performance.now() - start));
    });
  }

  cancel(): void {
    cancelAnimationFrame(this.handle);
    this.handle = 0;
  }
}

/** A message to oneself is read once the frame in which it was sent has been drawn. */
function afterPaint(task: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(undefined);
}
