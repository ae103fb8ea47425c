/** One file of the archive, as its central directory and its local header agree. */
export type ArchiveEntry = {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  /** Offset of the local header. */
  start: number;
  /** Offset of the first data byte. */
  dataStart: number;
  /** Whether a data descriptor follows the data, as streaming writers (Excel, WPS, LibreOffice, exceljs) do. */
  described: boolean;
};
