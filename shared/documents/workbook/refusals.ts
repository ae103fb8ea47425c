import { READING_LIMITS } from '../../evidence/reading-limits.ts';
import type { FileRefusal, RefusalKind } from '../../evidence/workbook-reading.ts';

type Wording = Omit<FileRefusal, 'kind'>;
const SAVE_AGAIN = '请用 Excel 或 WPS 打开原文件，另存为新的 .xlsx 文件后再上传。';
const megabytes = (bytes: number) => Math.floor(bytes / (1024 * 1024));
const counted = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Every sentence with which a file is turned away, in one place. */
const REFUSALS: Record<RefusalKind, Wording> = {
  'too-large': {
    message: `文件超过 ${megabytes(READING_LIMITS.fileBytes)} MB，系统不接收。`,
    todo: '请删去图片和无关的工作表，或按单位拆分后分别上传。',
  },
  empty: { message: '文件是空的，没有任何内容。', todo: '请确认文件已保存完整后重新上传。' },
  'not-a-workbook': {
    message: '文件不是 Excel 工作簿（.xlsx），只改扩展名不能成为工作簿。',
    todo: '请用 Excel 或 WPS 打开原始数据，另存为“Excel 工作簿（.xlsx）”后再上传。',
  },
  'old-format': {
    message: '文件是旧版 Excel 97—2003 格式（.xls），系统无法读取。',
    todo: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再上传。',
  },
  encrypted: {
    message: '文件设置了打开密码，系统无法读取。',
    todo: '请取消密码后另存为 .xlsx 再上传。',
  },
  damaged: { message: '文件已损坏或不完整，内容无法准确读出。', todo: SAVE_AGAIN },
  'inflates-too-far': {
    message: `文件解压后超过系统上限（${megabytes(READING_LIMITS.inflatedBytes)} MB），系统不予读取。`,
    todo: '请清除多余的格式、空白行列和无关内容，或拆分后分别上传。',
  },
  'duplicate-entry': {
    message: '文件内部有两个同名的部分，无法确定以哪一个为准，系统不予读取。',
    todo: SAVE_AGAIN,
  },
  'suspicious-entry': {
    message: '文件的内部结构异常，可能被其他工具改动过，系统不予读取。',
    todo: SAVE_AGAIN,
  },
  macro: {
    message: '文件含有宏，系统不接收带宏的工作簿。',
    todo: '请另存为“Excel 工作簿（.xlsx）”（不含宏）后再上传。',
  },
  'external-link': {
    message: '文件链接了其他文件或外部数据，所填数字无法核实。',
    todo: '请在“数据—编辑链接”中断开全部链接，将内容粘贴为数值后再上传。',
  },
  'embedded-object': {
    message: '文件嵌入了其他文件或控件，系统不接收。',
    todo: '请删除嵌入的对象和控件后另存为 .xlsx 再上传。',
  },
  'document-type': {
    message: '文件内部含有不允许的实体定义，系统不予读取。',
    todo: SAVE_AGAIN,
  },
  'too-many-rows': {
    message: `工作表的数据超过 ${counted(READING_LIMITS.rows)} 行，系统不予读取。`,
    todo: '请按单位或时间拆分为几个文件后分别上传。',
  },
  'too-many-columns': {
    message: `工作表在第 ${READING_LIMITS.columns} 列以后还有数据，系统不予读取。`,
    todo: '请删除报表栏目以外的内容后再上传。',
  },
  unsupported: {
    message: '文件采用了系统不能读取的保存方式。',
    todo: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再上传。',
  },
};

/** `sheet` names the worksheet in which it was found, when there is one. */
export function refusalOf(kind: RefusalKind, sheet?: string): FileRefusal {
  const { message, todo } = REFUSALS[kind];
  return { kind, message: sheet === undefined ? message : `工作表“${sheet}”：${message}`, todo };
}
