import { readWorkbook } from '../../shared/documents/workbook/read-workbook.ts';
import { checkWorkbook } from '../../shared/form/check/check-workbook.ts';
import type { ReadAndCheck } from './check-revision.ts';

export const readAndCheck: ReadAndCheck = (bytes, context) => checkWorkbook(readWorkbook(bytes), context);
