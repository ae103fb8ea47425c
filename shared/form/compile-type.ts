import type { CellType } from './cell-type.ts';
import type { WrittenType } from './cell-type-schema.ts';
import type { CodeList } from './code-list.ts';
import type { Report } from './edition-problem.ts';
import { nearestName } from './nearest-name.ts';

/** The type of a cell with its defaults and its code list. */
export function compileType(type: WrittenType, codeLists: readonly CodeList[], report: Report): CellType {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money': {
      const { maximum, minimum = '0', ...rest } = type;
      return maximum === undefined ? { ...rest, minimum } : { ...rest, minimum, maximum };
    }
    case 'text':
      return { kind: 'text', longest: type.longest ?? 500 };
    case 'code': {
      const codes = codeLists.find(({ id }) => id === type.codes);
      if (!codes) {
        const near = nearestName(
          type.codes,
          codeLists.map(({ id }) => id),
        );
        report(['type', 'codes'], `没有名为 ${type.codes} 的代码表${near}`);
      }
      return { kind: 'code', codes: codes ?? { id: type.codes, title: '', source: '', items: [] } };
    }
    case 'division':
      return { kind: 'division', unitItself: type['unit-itself'] ?? false };
    case 'unit':
      return { kind: 'unit', anywhere: type.anywhere ?? false };
    case 'period':
      return type.period === undefined ? { kind: 'period' } : { kind: 'period', period: type.period };
    default:
      return type;
  }
}
