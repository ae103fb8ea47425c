/** The first 8 digits of a SHA-256: enough to find the file in a list that prints the whole. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 8);
}
