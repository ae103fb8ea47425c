import type { Decision } from './decision.ts';

// Each lost round means that somebody else's write went through, so this many contenders can always be served.
const MOST_ROUNDS = 64;

type Source<Thing> = {
  read(): Promise<Thing | undefined>;
  save(next: Thing): Promise<'saved' | 'conflict'>;
};

export type Outcome<Thing> =
  | { kind: 'changed' | 'nothing'; now: Thing }
  | {
      kind: 'refused';
      refusal: Extract<Decision<Thing>, { kind: 'refused' }>['refusal'];
      now: Thing | undefined;
    };

/**
 * Reads, decides, writes on the condition that nothing changed meanwhile; decides again on what is there when it did.
 * `now` is what is stored afterwards, also beside a refusal. @throws Error after 64 lost rounds
 */
export async function decideAndSave<Thing>(
  source: Source<Thing>,
  decide: (now: Thing | undefined) => Decision<Thing>,
): Promise<Outcome<Thing>> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = await source.read();
    const decision = decide(before);
    if (decision.kind === 'refused') return { ...decision, now: before };
    if (decision.kind === 'nothing') return decision;
    if ((await source.save(decision.next)) === 'saved') return { kind: 'changed', now: decision.next };
  }
  throw new Error(`lost ${MOST_ROUNDS} rounds against other writers`);
}
