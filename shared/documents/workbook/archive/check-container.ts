import { refuse } from '../refused.ts';

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LOCAL_ENTRY = Buffer.from('PK\x03\x04', 'latin1');
const END_OF_ARCHIVE = Buffer.from('PK\x05\x06', 'latin1');
// The stream of an encrypted OOXML package in its OLE compound file; names there are UTF-16.
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** Passes only what begins as a zip archive, and says what everything else is. */
export function checkContainer(bytes: Buffer): void {
  if (bytes.length === 0) refuse('empty', 'no bytes');
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) {
    if (bytes.includes(ENCRYPTED_PACKAGE)) refuse('encrypted', 'compound file with EncryptedPackage');
    refuse('old-format', 'compound file');
  }
  if (bytes.subarray(0, 4).equals(LOCAL_ENTRY)) return;
  const last = bytes.lastIndexOf(END_OF_ARCHIVE);
  if (last > 0) refuse('suspicious-entry', 'an archive with something in front of it');
  refuse('not-a-workbook', 'no known signature');
}
