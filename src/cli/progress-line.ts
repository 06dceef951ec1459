import type { WriteStream } from 'node:tty';

const PATIENCE_MS = 1000;
const CLEAR_LINE = '\r\u001B[K';

/** Says what is being done: a moving line on a terminal, elsewhere a line a second at most, none in the first. */
export function progressLine(stream: Pick<WriteStream, 'isTTY' | 'write'>): {
  readonly show: (line: string) => void;
  readonly clear: () => void;
} {
  let spoken = performance.now();
  return {
    show(line) {
      if (stream.isTTY) {
        stream.write(`${CLEAR_LINE}${line} …`);
        return;
      }
      const now = performance.now();
      if (now - spoken <= PATIENCE_MS) return;
      spoken = now;
      stream.write(`${line} …\n`);
    },
    clear() {
      if (stream.isTTY) stream.write(CLEAR_LINE);
    },
  };
}
