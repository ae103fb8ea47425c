/**
 * Tells the next function that something was written, by a pointer to it. Sent after the write: what was written and
 * not announced is found by the sweep; what was announced twice has one effect.
 */
export type Announce<Pointer> = (pointer: Pointer) => Promise<void>;
