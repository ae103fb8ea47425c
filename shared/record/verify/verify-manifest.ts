import { type ExportManifest, manifestSchema, manifestText } from '../export-manifest.ts';
import { RECORD_FILES, readLine } from '../record-files.ts';
import { type ExportedFiles, textOf, type VerifyMeans } from './exported.ts';
import type { RecordFault } from './record-fault.ts';

const { manifest: MANIFEST, publicKey: KEY } = RECORD_FILES;

/** The manifest, when it is whole and signed by the key beside it. */
export function verifyManifest(
  files: ExportedFiles,
  { sha256, verifySignature }: VerifyMeans,
): { manifest: ExportManifest; publicKey: string } | { fault: RecordFault } {
  for (const file of Object.values(RECORD_FILES))
    if (!files.has(file)) return { fault: { file, message: `缺少文件 ${file}。` } };
  const text = textOf(files, MANIFEST);
  const manifest = text.endsWith('\n') ? readLine(text.slice(0, -1), manifestSchema) : undefined;
  if (!manifest)
    return { fault: { file: MANIFEST, message: `${MANIFEST} 的内容已被改动，不是导出时的格式。` } };
  const publicKey = textOf(files, KEY);
  if (verifySignature(publicKey, manifestText(manifest), manifest.signature)) return { manifest, publicKey };
  const keyHash = manifest.files.find(({ name }) => name === KEY)?.sha256;
  return keyHash === sha256(files.get(KEY) ?? '')
    ? { fault: { file: MANIFEST, message: `${MANIFEST} 的签名与内容不符：清单已被改动。` } }
    : { fault: { file: KEY, message: `${KEY} 不是导出时的公钥：公钥已被改动或替换。` } };
}

/** Whether every file is to the byte what the manifest names, and none has been added. */
export function verifyFiles(
  files: ExportedFiles,
  manifest: ExportManifest,
  { sha256 }: VerifyMeans,
): RecordFault | undefined {
  for (const { name, sha256: hash } of manifest.files) {
    const bytes = files.get(name);
    if (!bytes || sha256(bytes) !== hash)
      return { file: name, message: `${name} 与清单所记的文件校验值不符：文件已被改动。` };
  }
  const known = new Set([MANIFEST, ...manifest.files.map(({ name }) => name)]);
  const added = [...files.keys()].find((name) => !known.has(name));
  return added === undefined
    ? undefined
    : { file: added, message: `${added} 不在清单之中，是后来添加的文件。` };
}
