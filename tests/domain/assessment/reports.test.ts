import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import type { AssessmentInputs } from '../../../shared/assessment/assessment.ts';
import { sealAssessment } from '../../../shared/assessment/seal-assessment.ts';
import { civilDateOf } from '../../../shared/period/civil-date.ts';
import { assessmentReport } from '../../../shared/report/assessment-report.ts';
import type { AssessmentReportContext } from '../../../shared/report/assessment-report-context.ts';
import { derivationReport } from '../../../shared/report/derivation-report.ts';
import { printedCell } from '../../../shared/report/printed-cell.ts';
import type { ReportDocument, ReportPart, ReportTable } from '../../../shared/report/report-document.ts';
import { exampleInputs, scheme, sha256, templates } from './anqing.ts';
import { evaluate, halfUp } from './evaluate.ts';

const context: AssessmentReportContext = {
  sources: templates.sources,
  divisions: templates.divisions,
  formTitle: (form, period) => templates.forms.editionFor(form, period)?.title ?? form,
  issuer: '安庆市扶贫开发领导小组办公室',
  createdOn: civilDateOf(2019, 1, 20),
  notes: ['示例数据'],
};

function sealed(inputs: AssessmentInputs) {
  return sealAssessment(assess(scheme, inputs), scheme, inputs, sha256);
}

const inputs = exampleInputs();
const assessment = sealed(inputs);
const report = assessmentReport(assessment, context);

/** What stands in the cells, left to right; a cell over two columns is followed by an empty one. */
function printedRows({ rows }: ReportTable): string[][] {
  return rows.map((row) =>
    row.flatMap((cell) => {
      const spare = cell.kind === 'text' ? (cell.columns ?? 1) - 1 : 0;
      return [...new Array<string>(spare).fill(''), printedCell(cell, 'test')];
    }),
  );
}

function tables(parts: readonly ReportPart[]): ReportTable[] {
  return parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []));
}

function texts(parts: readonly ReportPart[]): string[] {
  return parts.flatMap((part) => (part.kind === 'paragraph' || part.kind === 'heading' ? [part.text] : []));
}

/** The parts of each county, by the worksheet they stand on. */
function sections(document: ReportDocument): Map<string, ReportPart[]> {
  const found = new Map<string, ReportPart[]>();
  let current: ReportPart[] = [];
  for (const part of document.parts) {
    if (part.kind === 'new-page') {
      current = [];
      found.set(part.sheet ?? '', current);
    } else current.push(part);
  }
  return found;
}

/** From the printed lines alone: each component adds up, and the written-out sum gives the printed total. */
function recompute(parts: readonly ReportPart[]): string {
  const [table] = tables(parts);
  if (!table) throw new Error('no derivation table');
  const scores = new Map<string, string>();
  let code = '';
  let left = Number.NaN;
  for (const [itsCode = '', , , start = '', deducted = '', score = ''] of printedRows(table)) {
    if (itsCode !== '') {
      expect(Number.isNaN(left) || Math.max(0, left) === Number(scores.get(code))).toBe(true);
      code = itsCode;
      scores.set(code, score);
      left = start === '' ? Number.NaN : Number(start);
    } else left -= Number(deducted);
  }
  expect(Math.max(0, left)).toBe(Number(scores.get(code)));

  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => scores.get(`B${number}`) ?? '?');
  const average = `(${nine.join('+')})÷9`;
  const lines = texts(parts);
  expect(lines.some((line) => line.startsWith(`市级得分=${average}`))).toBe(true);
  const wholeSum = `${scores.get('A')}×90%+${average}×10%`;
  const formula = lines.find((line) => line.startsWith(`总成绩=${wholeSum}`)) ?? '';
  const total = halfUp(evaluate(wholeSum), 2);
  expect(formula).toMatch(new RegExp(`，四舍五入保留2位小数，为${total}$`));
  const municipal = scores.get('B') ?? '';
  const exact = evaluate(average);
  if (municipal.startsWith('≈')) expect(municipal).toBe(`≈${halfUp(exact, 4)}`);
  else expect(exact[0] * 10_000n).toBe(BigInt(Math.round(Number(municipal) * 10_000)) * exact[1]);
  return total;
}

describe('the printed assessment', () => {
  const counties = sections(report);
  const ranking = printedRows(tables(counties.get('成绩与名次') ?? [])[0] as ReportTable);

  it('gives each county a total that its printed lines add up to', () => {
    expect(ranking).toHaveLength(10);
    for (const [rank, name = '', ...figures] of ranking) {
      const parts = counties.get(name) ?? [];
      const total = recompute(parts);
      expect(figures.at(-1)).toBe(total);
      expect(texts(parts)[0]).toBe(`${name}总成绩${total}分，第${rank}名`);
    }
  });

  it('says the same in the report of one county', () => {
    for (const [, name = '', ...figures] of ranking) {
      const unit = assessment.results.find((result) => result.name === name)?.unit ?? '';
      expect(recompute(derivationReport(assessment, unit, context).parts)).toBe(figures.at(-1));
    }
  });

  it('ranks by total, equal totals sharing a rank', () => {
    const totals = ranking.map((row) => Number(row.at(-1)));
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    for (const [at, [rank]] of ranking.entries())
      expect(Number(rank)).toBe(1 + totals.filter((total) => total > (totals[at] ?? 0)).length);
    expect(new Set(ranking.map(([rank]) => rank)).size).toBe(9);
  });

  it('cites every rule by document and place, and marks what no document gives', () => {
    const everything = [
      ...texts(report.parts),
      ...tables(report.parts).flatMap((table) => printedRows(table).flat()),
    ].join('\n');
    expect(everything).toContain('《2018年脱贫攻坚工作思路（征求意见稿）》四、督查考核（AQ-96）');
    expect(everything).toContain('AQ-97 四、督查考核');
    const [given, chosen] = tables(counties.get('计分办法') ?? []);
    expect(chosen?.caption).toBe('本系统默认值（可调）');
    expect(printedRows(given as ReportTable).flat()).toContain('权重90%');
    expect(printedRows(chosen as ReportTable).flat()).toContain('权重1/9');
    expect(
      printedRows(chosen as ReportTable)
        .flat()
        .join(),
    ).not.toContain('90%');
    const derivation = tables(counties.get('潜山市') ?? [])[0];
    expect(derivation?.header[0]?.map(({ text }) => text)).toContain('扣分※');
    expect(printedRows(derivation as ReportTable).map((row) => row[2])).toContain('权重1/9※');
    expect(printedRows(derivation as ReportTable).map((row) => row[2])).toContain('权重10%');
  });

  it('prints the evidence of each deduction: hash, sheet and cell', () => {
    for (const [name, parts] of counties) {
      if (!ranking.some((row) => row[1] === name)) continue;
      for (const [code, , , , , , evidence] of printedRows(tables(parts)[0] as ReportTable))
        if (code === '') expect(evidence).toMatch(/^b2b2b2b2 日常考核记录![A-Z]+\d+$/);
    }
  });

  it('carries the result on every page, and the whole hash of each evidence file', () => {
    expect(report.footMark).toBe(`结果校验码 ${assessment.resultHash.slice(0, 16)}`);
    expect(texts(report.parts).join('\n')).toContain('b2'.repeat(32));
  });

  it('prints no score and no rank for a county without a provincial result, and says why', () => {
    const forms = inputs.forms.map((form) => ({
      ...form,
      rows: form.rows.filter(({ table, key }) => table !== 'result' || key !== '340828'),
    }));
    const partial = assessmentReport(sealed({ ...inputs, forms }), context);
    const parts = sections(partial).get('成绩与名次') ?? [];
    const last = printedRows(tables(parts)[0] as ReportTable).at(-1);
    expect(last?.slice(0, 4)).toEqual(['—', '岳西县', '—', '—']);
    expect(last?.at(-1)).toBe('未计分');
    expect(texts(parts)).toContain('岳西县：A省考核结果：数据来源报表中没有本县（市、区），无法计分。');
    expect(texts(sections(partial).get('岳西县') ?? [])[0]).toBe('岳西县未计总成绩，不排名');
  });
});
