/**
 * Whether a page that calls us was served from this machine: a portal in development, on a port of its own. Pages of
 * anywhere else are told nothing, although the browser that shows them could reach us.
 */
export const isFromThisMachine = (origin: string) =>
  /^https?:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin);
