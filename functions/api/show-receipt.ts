import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { revisionOf, type Submission } from '../../shared/submission/submission.ts';
import type { Content } from './route.ts';
import { showSubmission } from './show-submission.ts';
import type { completeUpload } from './uploads.ts';

/** 回执. For a file that was received before, the receipt of that time and a word about which file counts. */
export function showReceipt(
  submission: Submission,
  sha256: string,
  isNew: boolean,
  divisions: DivisionRegister,
): Content<typeof completeUpload> {
  const revision = revisionOf(submission, sha256);
  if (!revision) throw new Error('a receipt without its revision');
  const { receipt: number, receivedAt } = revision;
  const content = {
    receipt: { number, receivedAt, sha256 },
    submission: showSubmission(submission, divisions),
  };
  if (isNew) return content;
  if (submission.state === 'returned')
    return { ...content, note: '此文件已被退回，请按退回意见改正后重新上传。' };
  const counts = revisionOf(submission, submission.current);
  const note =
    counts === undefined || counts === revision
      ? `此文件即第 ${revision.number} 次上传的文件，回执不变。`
      : `此文件即第 ${revision.number} 次上传的文件，回执不变；当前有效的是第 ${counts.number} 次上传的文件。要改回此文件的内容，请在 Excel 中重新保存后再上传。`;
  return { ...content, note };
}
