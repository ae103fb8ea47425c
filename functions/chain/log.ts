/**
 * One line of JSON. Holds keys, states, counts and durations; never a name, a file name, a value of a workbook,
 * a token or an address: the type admits nothing that could carry more than an identifier.
 */
export type LogLine = {
  level: 'info' | 'warn' | 'error';
  function: string;
  /** What happened: `answered`, `denied`, `done`, `failed` … */
  event: string;
  /** HTTP status. */
  status?: number;
  code?: string;
  milliseconds?: number;
  action?: string;
  division?: string;
  /** First digits of the SHA-256 of the person's subject: the same person can be recognised, nobody can be named. */
  actor?: string;
  key?: string;
  state?: string;
  count?: number;
  /** Class of a machine fault; its text may quote data and is not logged. */
  fault?: string;
  /** Where in the code it was thrown. */
  at?: string;
};

export type Log = (line: LogLine) => void;

export const log: Log = (line) => {
  console.log(JSON.stringify(line));
};
