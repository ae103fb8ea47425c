/**
 * A line of the log about something that threw: its class and where, as AWS would show it. Not its message, which may
 * quote what was being worked on.
 */
export function crashLine(what: string, fault: unknown): string {
  if (!(fault instanceof Error)) return `${what} crashed: ${typeof fault}`;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${what} crashed: ${fault.name}`, ...frames.slice(0, 5)].join('\n');
}
