import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a hand-made archive, with every lie a hostile one can tell. */
export type ZipEntry = {
  name: string;
  content: string | Buffer;
  method?: 0 | 8 | 12;
  /** General purpose bits beside those the descriptor sets. */
  flags?: number;
  /** Sizes and checksum after the data, zeros in the local header, as streaming writers do. */
  descriptor?: 'signed' | 'unsigned' | 'zip64';
  /** What the local header says instead. */
  local?: {
    name?: string;
    size?: number;
    method?: number;
    crc?: number;
    compressedSize?: number;
    flags?: number;
  };
  /** What the central directory says instead, and the local header too unless told. */
  central?: { method?: number; size?: number; compressedSize?: number; crc?: number; offset?: number };
  /** Extra fields, in both headers. */
  extra?: Buffer;
  /** Bytes put between this entry and the next. */
  after?: Buffer;
  /** Bytes put after the deflate stream, within the entry. */
  stuffing?: Buffer;
};

export type ZipOptions = {
  before?: Buffer;
  after?: Buffer;
  comment?: string | Buffer;
  entryCount?: number;
  /** Bytes put after the last header of the central directory, within it. */
  inDirectory?: Buffer;
  /** What the end record says the directory's size is. */
  directorySize?: number;
};

type Header = { method: number; flags: number; crc: number; compressedSize: number; size: number };

function headerFields(
  { method, flags, crc, compressedSize, size }: Header,
  name: Buffer,
  extra: Buffer,
): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(compressedSize, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  fields.writeUInt16LE(extra.length, 24);
  return fields;
}

function descriptorOf(kind: ZipEntry['descriptor'], { crc, compressedSize, size }: Header): Buffer {
  if (kind === undefined) return Buffer.alloc(0);
  const bytes = Buffer.alloc(kind === 'zip64' ? 24 : 16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  if (kind === 'zip64') {
    bytes.writeBigUInt64LE(BigInt(compressedSize), 8);
    bytes.writeBigUInt64LE(BigInt(size), 16);
    return bytes;
  }
  bytes.writeUInt32LE(compressedSize, 8);
  bytes.writeUInt32LE(size, 12);
  return kind === 'signed' ? bytes : bytes.subarray(4);
}

function entryParts(entry: ZipEntry, offset: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(entry.content);
  const extra = entry.extra ?? Buffer.alloc(0);
  const method = entry.method ?? 8;
  const packed = Buffer.concat([
    method === 8 ? deflateRawSync(content) : content,
    entry.stuffing ?? Buffer.alloc(0),
  ]);
  const flags = (entry.flags ?? 0) | (entry.descriptor ? 0x8 : 0);
  const truth: Header = {
    method,
    flags,
    crc: crc32(content),
    compressedSize: packed.length,
    size: content.length,
  };
  const localName = Buffer.from(entry.local?.name ?? entry.name);
  const stated: Header = entry.descriptor
    ? { ...truth, crc: 0, compressedSize: 0, size: 0 }
    : { ...truth, ...entry.central, ...entry.local };
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    headerFields(stated, localName, extra),
    localName,
    extra,
    packed,
    descriptorOf(entry.descriptor, truth),
    entry.after ?? Buffer.alloc(0),
  ]);
  const name = Buffer.from(entry.name);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.central?.offset ?? offset, 10);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    headerFields({ ...truth, ...entry.central }, name, extra),
    rest,
    name,
    extra,
  ]);
  return { local, central };
}

/** A zip archive of these entries, byte by byte as told. */
export function zipOf(entries: readonly ZipEntry[], options: ZipOptions = {}): Buffer {
  const locals: Buffer[] = [options.before ?? Buffer.alloc(0)];
  const centrals: Buffer[] = [];
  let offset = options.before?.length ?? 0;
  for (const entry of entries) {
    const { local, central } = entryParts(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat([...centrals, options.inDirectory ?? Buffer.alloc(0)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(options.entryCount ?? entries.length, 8);
  end.writeUInt16LE(options.entryCount ?? entries.length, 10);
  end.writeUInt32LE(options.directorySize ?? directory.length, 12);
  end.writeUInt32LE(offset, 16);
  const comment = Buffer.from(options.comment ?? '');
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, comment, options.after ?? Buffer.alloc(0)]);
}
