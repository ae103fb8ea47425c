/** What the sweep's index goes by. Empty texts stand for nothing: the library wants every part of a key. */
export function waitingSince(
  unfinishedSince: string | undefined,
  unrecordedSince: string | undefined,
): { unfinishedSince: string; unrecordedSince: string; waitingSince: string } {
  const [earliest] = [unfinishedSince, unrecordedSince].filter((since) => since !== undefined).sort();
  return {
    unfinishedSince: unfinishedSince ?? '',
    unrecordedSince: unrecordedSince ?? '',
    waitingSince: earliest ?? '',
  };
}

export const isBefore = (since: string, before: string): boolean => since !== '' && since < before;
