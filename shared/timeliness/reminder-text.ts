import { chineseDate } from '../period/chinese-date.ts';
import { periodLabel } from '../period/period.ts';
import type { Reminded } from './reminded.ts';

function remaining({ daysLeft, daysLate }: Reminded): string {
  if (daysLate !== undefined && daysLate > 0) return `，已逾期${daysLate}个工作日`;
  if (daysLeft === 0) return '，今日截止';
  return daysLeft === undefined ? '' : `，还有${daysLeft}个工作日`;
}

function sentenceOf(line: Reminded): string {
  const due = line.due === undefined ? '' : chineseDate(line.due);
  switch (line.kind) {
    case 'overdue':
      return `截止日为${due}${remaining(line)}，请立即报送。`;
    case 'today':
      return '今日24时截止，请抓紧报送。';
    case 'soon':
      return `${due}截止${remaining(line)}，请按期报送。`;
    case 'returned':
      return due === ''
        ? '已退回，请按退回意见改正后重新报送。'
        : `已退回，请按退回意见改正，于${due}前重新报送${remaining(line)}。`;
    case 'explain':
      return '文件已收到，尚有差错未说明，请逐条说明，完成报送。';
    case 'matter':
      return `${due}前办理${remaining(line)}。`;
  }
}

/** `季度工作报表（2018年第三季度）：2018年10月12日截止，还有3个工作日，请按期报送。` */
export function reminderText(line: Reminded): string {
  const refused = line.refused ? '最近一次上传的文件未通过校验，须改正后重新上传。' : '';
  return `${line.title}（${periodLabel(line.period)}）：${sentenceOf(line)}${refused}`;
}
