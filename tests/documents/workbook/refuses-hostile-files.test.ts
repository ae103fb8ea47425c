import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { hostileFiles } from './fixtures-as-code/hostile-files.ts';
import { readAll } from './fixtures-as-code/read-all.ts';

describe('a hostile or unreadable file is refused with a reason', () => {
  it.each(hostileFiles())('$title: $kind', async ({ bytes, kind }) => {
    const file = bytes();
    const before = performance.now();
    const { events, refusal } = await readAll(file);
    expect(performance.now() - before).toBeLessThan(2000);
    expect(refusal?.kind).toBe(kind);
    expect(refusal?.message).toMatch(/^[^。\n]+。$/);
    expect(refusal?.todo).toMatch(/。$/);
    expect(events.filter(({ type }) => type === 'refused')).toHaveLength(1);
  });
});
