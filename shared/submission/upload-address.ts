import type { FileAddress } from '../access/file-store.ts';
import type { Refusal } from '../access/refusal.ts';
import type { RevisionPointer } from './revision-pointer.ts';

/** Published limit of an upload: 20 MB. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;

export const tooLarge: Refusal = {
  code: 'too-large',
  message: '文件超过 20 MB。',
  todo: '请删除文件中与本表无关的工作表和图片，重新保存后上传。',
};

/** Content-addressed: two files can never lie at one place. */
export function uploadAddress({ form, period, unit, sha256 }: RevisionPointer): FileAddress {
  return { path: `uploads/${form}/${period}/${unit}/${sha256}.xlsx`, owner: unit };
}
