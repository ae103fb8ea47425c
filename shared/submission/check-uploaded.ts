import type { Refusal } from '../access/refusal.ts';
import { LARGEST_UPLOAD, tooLarge } from './upload-address.ts';

type Stored = { size: number; sha256: string };

/** Whether the file that lies in the store is the one that was announced. Its size in bytes, or why not. */
export function checkUploaded(
  stored: Stored | undefined,
  sha256: string,
): { size: number } | { refusal: Refusal } {
  if (!stored)
    return {
      refusal: {
        code: 'not-uploaded',
        message: '没有收到文件。',
        todo: '请用上传链接重新上传，完成后再确认；链接 15 分钟内有效。',
      },
    };
  if (stored.size > LARGEST_UPLOAD) return { refusal: tooLarge };
  if (stored.sha256 !== sha256)
    return {
      refusal: {
        code: 'content-differs',
        message: '收到的文件与所选文件不一致，可能是上传中断，也可能是文件在上传时被修改。',
        todo: '请关闭文件后重新选择并上传。',
      },
    };
  return { size: stored.size };
}
