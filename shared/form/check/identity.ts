import { parseCellAddress } from '../../evidence/cell-address.ts';
import type { Fault } from '../../evidence/fault.ts';
import type { DefinedName, ReadRow } from '../../evidence/workbook-reading.ts';
import { parsePeriod, periodLabel } from '../../period/period.ts';
import { IDENTITY, INSTRUCTION_SHEET } from '../identity-names.ts';
import type { CheckContext } from './check-context.ts';

type Place = { sheet: string; row: number; column: number };

function placeOf(refersTo: string): Place | undefined {
  const [sheet = '', cell = ''] = refersTo.replaceAll("'", '').split('!');
  const at = parseCellAddress(cell);
  return at && { sheet, ...at };
}

/** Picks up what the workbook says it is, while its rows go by. */
export function identityReader() {
  const places = new Map<string, Place>();
  const values = new Map<string, string>();
  return {
    begin(names: readonly DefinedName[]): void {
      for (const { name, refersTo } of names) {
        const place = placeOf(refersTo);
        if (place && Object.values<string>(IDENTITY).includes(name)) places.set(name, place);
      }
    },
    offer(sheet: string, row: ReadRow): void {
      for (const [name, place] of places) {
        if (place.sheet !== sheet || place.row !== row.row) continue;
        const raw = row.cells.find((cell) => cell.column === place.column)?.raw;
        if (raw?.kind === 'text' || raw?.kind === 'number') values.set(name, raw.text.trim());
      }
    },
    values,
  };
}

function fault(kind: string, severity: Fault['severity'], message: string, todo: string): Fault {
  return { kind, severity, sheet: INSTRUCTION_SHEET, message, todo };
}

/** The wrong form, unit or period is refused with the reason; a county's own file, which says nothing, is taken with a hint. */
export function identityFaults(values: ReadonlyMap<string, string>, context: CheckContext): Fault[] {
  const { edition, unit, period, divisions } = context;
  const form = values.get(IDENTITY.form);
  if (form === undefined) {
    return [
      fault(
        'no-identity',
        'D',
        '工作簿不是系统下载的模板，系统按表头识别。',
        '请确认填报单位和报告期与上传时选择的一致。',
      ),
    ];
  }
  if (form !== edition.form) {
    return [
      fault(
        'wrong-form',
        'A',
        `这是另一张报表（${form}）的工作簿，不是“${edition.title}”。`,
        '请选择正确的报表，或下载本报表的模板重新填写。',
      ),
    ];
  }
  const faults: Fault[] = [];
  const itsPeriod = values.get(IDENTITY.period);
  if (itsPeriod !== period) {
    const parsed = parsePeriod(itsPeriod ?? '');
    const said = parsed ? periodLabel(parsed) : '未知报告期';
    faults.push(
      fault(
        'wrong-period',
        'A',
        `工作簿的报告期为${said}，本次报送的是${periodLabel(period)}。`,
        `请下载${periodLabel(period)}的模板填写。`,
      ),
    );
  } else if (values.get(IDENTITY.edition) !== edition.edition) {
    faults.push(
      fault(
        'wrong-edition',
        'A',
        `工作簿是旧版报表（${values.get(IDENTITY.edition) ?? '未知'}版），本报告期应使用${edition.edition}版。`,
        '请重新下载模板填写。',
      ),
    );
  }
  const itsUnit = values.get(IDENTITY.unit);
  if (itsUnit !== unit) {
    const name = (code: string) => divisions.ever(code)?.names.at(-1)?.name ?? code;
    faults.push(
      fault(
        'wrong-unit',
        'A',
        `工作簿的填报单位为${name(itsUnit ?? '')}，本次报送的是${name(unit)}。`,
        '请使用本单位的模板填写。',
      ),
    );
  }
  return faults;
}
