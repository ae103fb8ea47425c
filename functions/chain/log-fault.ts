import type { LogLine } from './log.ts';

/**
 * Class and place of a fault, and of the one it was caused by. Its message stays out: SDKs and parsers put values
 * into theirs.
 */
export function faultOf(error: unknown): Pick<LogLine, 'fault' | 'at'> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  const ours = frames.find((line) => !line.includes('node_modules')) ?? frames[0] ?? '';
  const place = /([\w.-]+\.[jt]s:\d+)/.exec(ours)?.[1];
  const fault = error.cause instanceof Error ? `${error.name} < ${error.cause.name}` : error.name;
  return place === undefined ? { fault } : { fault, at: place };
}
