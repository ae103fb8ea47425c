/** What a command's exit code says; the same for every command. */
export const EXIT = { clean: 0, faults: 1, usage: 2, refusedFile: 3 } as const;

/** The command was called wrongly. `message` says in Chinese what is wrong and what to do. */
export class UsageProblem extends Error {}
