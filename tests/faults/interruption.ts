/** What an interrupted function throws: the process is gone, nothing after this point is done. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

// Not I/O of the functions: what the bearer of a link does, and what hands messages over.
const OUTSIDE = new Set(['put', 'take']);

/** Counts I/O, and kills the function at one of them: before it reached the other side, or after, its reply lost. */
export function interruption(killAt: number, when: 'before' | 'after') {
  let calls = 0;
  const around = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function' || OUTSIDE.has(String(name))) return method;
        return async (...given: unknown[]) => {
          calls += 1;
          const isLast = calls === killAt;
          if (isLast && when === 'before') throw new Killed();
          const reply: unknown = await method.apply(target, given);
          if (isLast) throw new Killed();
          return reply;
        };
      },
    });
  return { around, calls: () => calls };
}
