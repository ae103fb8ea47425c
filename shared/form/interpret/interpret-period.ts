import type { RawValue } from '../../evidence/workbook-reading.ts';
import { type Period, parsePeriod, periodLabel, periodOf, periodParts } from '../../period/period.ts';
import type { CellType } from '../cell-type.ts';
import { normaliseText } from '../normalise-text.ts';
import { plainText } from './interpret-text.ts';
import { type Interpretation, read, unreadable } from './interpretation.ts';

const KINDS = { year: '年度', 'half-year': '半年', quarter: '季度', month: '月份' } as const;
const EXAMPLES = { year: '2018', 'half-year': '2018H1', quarter: '2018Q3', month: '2018M08' } as const;

/** `2018Q3`, or as offices write it: 2018年第三季度, 2018年三季度, 2018年8月, 2018年上半年, 2018年. */
function writtenPeriod(text: string): Period | undefined {
  const exact = parsePeriod(text.toUpperCase());
  if (exact) return exact;
  const [, year, rest = ''] = /^(\d{4})年?(.*)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const number = Number(year);
  if (rest === '' || rest === '度') return periodOf('year', number);
  if (/^[上下]半年$/.test(rest)) return periodOf('half-year', number, rest.startsWith('上') ? 1 : 2);
  const quarter = /^第?([一二三四1-4])季度$/.exec(rest)?.[1];
  if (quarter !== undefined)
    return periodOf('quarter', number, '一二三四'.indexOf(quarter) + 1 || Number(quarter));
  const month = Number(/^(\d{1,2})月份?$/.exec(rest)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? periodOf('month', number, month) : undefined;
}

export function interpretPeriod(raw: RawValue, type: Extract<CellType, { kind: 'period' }>): Interpretation {
  const text = normaliseText(plainText(raw) ?? '').replaceAll(' ', '');
  const period = writtenPeriod(text);
  const wanted = type.period
    ? `${KINDS[type.period]}，例如 ${EXAMPLES[type.period]}`
    : '时期，例如 2018、2018Q3';
  if (!period || (type.period && periodParts(period).kind !== type.period))
    return unreadable(
      'not-a-period',
      `“${text}”不是有效的${type.period ? KINDS[type.period] : '时期'}。`,
      `请填写${wanted}。`,
    );
  return read(
    { kind: 'text', value: period },
    text === period || text === periodLabel(period)
      ? []
      : [
          {
            kind: 'normalised',
            severity: 'D',
            message: `“${text}”按“${periodLabel(period)}”读取。`,
            todo: '读取结果无误的，不必处理。',
          },
        ],
  );
}
