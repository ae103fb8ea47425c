import type { ExpressionValue } from '../reference/reference.ts';
import type { Registry, RegistryRecord } from '../registry.ts';

/** Collects what is asked of the registers, so that each register is asked once with all numbers together. */
export type RegisterAnswers = {
  /** Undefined while not asked yet, without a registry, or when the register does not hold the field. */
  answer(register: string, key: string, field: string): ExpressionValue | undefined;
  /** Asks for everything that was wanted since the last time; false when nothing was. */
  fetch(): Promise<boolean>;
};

export function registerAnswers(registry: Registry | undefined): RegisterAnswers {
  const known = new Map<string, Map<string, RegistryRecord | undefined>>();
  const wanted = new Map<string, Set<string>>();
  return {
    answer(register, key, field) {
      const records = known.get(register);
      if (!records?.has(key)) {
        if (registry) wanted.set(register, (wanted.get(register) ?? new Set()).add(key));
        return undefined;
      }
      const record = records.get(key);
      return field === 'known' ? record !== undefined : record?.[field];
    },
    async fetch() {
      if (!registry || wanted.size === 0) return false;
      for (const [register, keys] of wanted) {
        const found = await registry.lookUp(register, [...keys]);
        const records = known.get(register) ?? new Map<string, RegistryRecord | undefined>();
        for (const key of keys) records.set(key, found.get(key));
        known.set(register, records);
      }
      wanted.clear();
      return true;
    },
  };
}
