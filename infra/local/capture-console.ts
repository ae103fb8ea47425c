import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';

type Log = (line: string) => void;

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
const stream = new AsyncLocalStorage<Log>();
const original = {
  log: console.log,
  info: console.info,
  warn: console.warn,
  error: console.error,
  debug: console.debug,
};
let users = 0;

function install(): void {
  for (const method of METHODS) {
    console[method] = (...parts: unknown[]) => {
      const log = stream.getStore();
      // Outside of a function, and within the log itself, printing is printing.
      if (log) stream.exit(() => log(format(...parts)));
      else original[method](...parts);
    };
  }
}

/**
 * What a function prints goes to its log stream, as Lambda does it, and not between the lines of whoever runs the
 * system in this process. Several systems may capture at once; `release` gives the console back after the last.
 */
export function captureConsole(): { into<Result>(log: Log, work: () => Result): Result; release(): void } {
  users += 1;
  if (users === 1) install();
  return {
    into: (log, work) => stream.run(log, work),
    release() {
      users -= 1;
      if (users === 0) Object.assign(console, original);
    },
  };
}
