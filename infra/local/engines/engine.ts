/** A server of this process that speaks an AWS protocol. */
export type Engine = { url: string; stop(): Promise<void> };
