/** SHA-256 of bytes, or of the UTF-8 of a text, in lower-case hexadecimal; comes in as a value. */
export type Sha256 = (data: string | Uint8Array) => string;

/** Stands where there is nothing before: the first entry of a chain, the first checkpoint. */
export const NOTHING_BEFORE = '0'.repeat(64);
