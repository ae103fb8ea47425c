import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import type { AssessmentInputs } from '../../../shared/assessment/assessment.ts';
import { blockersOf } from '../../../shared/assessment/assessment.ts';
import { canonicalInputs, sealAssessment } from '../../../shared/assessment/seal-assessment.ts';
import { LEVELS, MATTERS, OUTCOMES, SEVERITIES } from '../../../shared/supervision/event-words.ts';
import { acceptedForm, periodOfText, type TypedRow } from './accepted-forms.ts';
import { exampleInputs, scheme, sha256, templates, YEAR } from './anqing.ts';

const UNITS = ['340822', '340825', '340826'];
const units = UNITS.map((unit) => ({ unit, name: unit }));

const anyEvent = fc.record({
  county: fc.constantFrom(...UNITS),
  matter: fc.constantFrom(...Object.keys(MATTERS)),
  level: fc.constantFrom(...Object.keys(LEVELS)),
  severity: fc.constantFrom(...Object.keys(SEVERITIES)),
  outcome: fc.constantFrom(...Object.keys(OUTCOMES)),
  occurred: fc.constantFrom('2018-01-01', '2018-06-15', '2018-12-31'),
});
/** Half of the time the entries pile up in one component until nothing is left of it. */
const heavy = anyEvent.map((event) => ({
  ...event,
  matter: 'interview',
  county: '340822',
  severity: 'grave',
}));
const anyEvents = fc
  .oneof(fc.array(anyEvent, { maxLength: 60 }), fc.array(heavy, { maxLength: 30 }))
  .map((events) =>
    events.map((event, at): TypedRow => ({ serial: String(at + 1), subject: `事项${at}`, ...event })),
  );
/** Hundredths of a point, 0–100. */
const anyResults = fc.tuple(...UNITS.map(() => fc.integer({ min: 0, max: 10_000 })));
const hundredths = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

function inputsOf(results: readonly number[], events: readonly TypedRow[]): AssessmentInputs {
  const rows = UNITS.map((county, at) => ({ county, result: hundredths(results[at] ?? 0) }));
  return {
    period: YEAR,
    units,
    forms: [acceptedForm('provincial-result', rows), acceptedForm('municipal-record', events)],
  };
}

function totalsOf(inputs: AssessmentInputs): Map<string, number> {
  return new Map(
    assess(scheme, inputs).results.map((result) => {
      if (result.state !== 'scored') throw new Error(result.reasons.join());
      return [result.unit, Math.round(Number(result.total) * 100)];
    }),
  );
}

describe('a score', () => {
  it('lies between 0 and 100, and so does every component', () => {
    fc.assert(
      fc.property(anyResults, anyEvents, (results, events) => {
        for (const { derivation, ...result } of assess(scheme, inputsOf(results, events)).results) {
          const total = result.state === 'scored' ? Number(result.total) : Number.NaN;
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(100);
          for (const { score } of derivation.children[1]?.children ?? []) {
            expect(Number(score?.exact)).toBeGreaterThanOrEqual(0);
            expect(Number(score?.exact)).toBeLessThanOrEqual(100);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never rises by one more entry, and moves for no other county', () => {
    fc.assert(
      fc.property(anyResults, anyEvents, anyEvent, (results, events, event) => {
        const before = totalsOf(inputsOf(results, events));
        const more = { serial: String(events.length + 1), subject: '又一事项', ...event };
        const after = totalsOf(inputsOf(results, [...events, more]));
        for (const unit of UNITS) {
          if (unit === event.county) expect(after.get(unit)).toBeLessThanOrEqual(before.get(unit) ?? -1);
          else expect(after.get(unit)).toBe(before.get(unit));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the exact 90/10 sum, rounded half up once', () => {
    fc.assert(
      fc.property(anyResults, anyEvents, (results, events) => {
        for (const result of assess(scheme, inputsOf(results, events)).results) {
          const nine = result.derivation.children[1]?.children ?? [];
          const sum = nine.reduce((all, { score }) => all + BigInt(score?.exact ?? 'x'), 0n);
          // In 1/9000 of a point: result×90% + sum÷9×10%; then half up to 1/100.
          const exact = BigInt(results[UNITS.indexOf(result.unit)] ?? 0) * 81n + sum * 100n;
          const rounded = (exact * 2n + 90n) / 180n;
          expect(result.state === 'scored' && result.total).toBe(hundredths(Number(rounded)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('an assessment', () => {
  const inputs = exampleInputs();

  it('is the same for any order of units, forms and rows, and so is its seal', () => {
    const sealed = sealAssessment(assess(scheme, inputs), scheme, inputs, sha256);
    const shuffled = <T>(values: readonly T[]) =>
      fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
    const [first, second] = inputs.forms;
    if (!first || !second) throw new Error('two forms');
    fc.assert(
      fc.property(
        shuffled(inputs.units),
        shuffled(first.rows),
        shuffled(second.rows),
        fc.boolean(),
        (someUnits, firstRows, secondRows, swap) => {
          const forms = [
            { ...first, rows: firstRows },
            { ...second, rows: secondRows },
          ];
          const other = { ...inputs, units: someUnits, forms: swap ? forms.reverse() : forms };
          expect(sealAssessment(assess(scheme, other), scheme, other, sha256)).toEqual(sealed);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('survives JSON', () => {
    const assessment = assess(scheme, inputs);
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
  });

  it('names file, sheet and cell under every figure', () => {
    for (const { derivation } of assess(scheme, inputs).results) {
      const [provincial, municipal] = derivation.children;
      expect(provincial?.evidence).toMatchObject([{ sheet: '省考核结果', form: 'provincial-result' }]);
      expect(provincial?.evidence[0]?.value).toBe(provincial?.score?.exact);
      for (const { entries, evidence } of municipal?.children ?? []) {
        expect(entries.length + evidence.length).toBeGreaterThan(0);
        for (const { evidence: cell, label } of entries) {
          expect(cell?.cell).toMatch(/^[A-Z]+\d+$/);
          expect(cell?.value).toBe(label);
        }
      }
    }
  });

  it('holds the ten counties of 2018, with 潜山 under its new code', () => {
    expect(inputs.units).toHaveLength(10);
    expect(inputs.units).toContainEqual({ unit: '340882', name: '潜山市' });
  });

  it('is sealed differently as soon as one cell differs', () => {
    const [first, ...others] = inputs.forms;
    const [row, ...rows] = first?.rows ?? [];
    const cell = row?.cells.document;
    if (!first || !row || !cell) throw new Error('a row');
    const changed = { ...row, cells: { ...row.cells, document: { ...cell, cell: 'Z9' } } };
    const other = { ...inputs, forms: [{ ...first, rows: [changed, ...rows] }, ...others] };
    expect(canonicalInputs(scheme, other)).not.toBe(canonicalInputs(scheme, inputs));
  });

  it('says that a form of another period was not used', () => {
    const last = acceptedForm('provincial-result', [{ county: '340822', result: '99' }], '2017');
    const assessment = assess(scheme, { ...inputs, forms: [...inputs.forms, last] });
    expect(assessment.notices.map(({ message }) => message)).toEqual([
      '报告期为2017年，不属于本次考核期，未采用',
    ]);
    expect(assessment.results).toEqual(assess(scheme, inputs).results);
  });

  it('lists what blocks it, county by county', () => {
    const assessment = assess(scheme, { ...inputs, forms: [] });
    expect(assessment.state).toBe('blocked');
    expect(blockersOf(assessment)).toContain('潜山市：A省考核结果：数据来源报表尚未审核通过，无法计分');
  });

  it('refuses what cannot be an input', () => {
    expect(() => assess(scheme, { ...inputs, period: periodOfText('2018Q4') })).toThrow(RangeError);
    expect(() => assess(scheme, { ...inputs, period: periodOfText('2017') })).toThrow(RangeError);
    expect(() => assess(scheme, { ...inputs, forms: [...inputs.forms, ...inputs.forms] })).toThrow(
      'given twice',
    );
    expect(() => assess(scheme, { ...inputs, units: [...units, ...units] })).toThrow('given twice');
  });

  it('says of each parameter where it comes from', () => {
    const { method } = assess(scheme, inputs);
    const of = (text: string) => method.find((statement) => statement.text === text);
    expect(of('权重90%')).toEqual({ components: ['A省考核结果'], text: '权重90%', source: 'AQ-96' });
    expect(of('权重10%')?.source).toBe('AQ-97');
    expect(of('权重1/9')).toMatchObject({ source: 'local-default', components: { length: 9 } });
    for (const { source } of method) expect(templates.sources.resolve(source)).toBeDefined();
  });
});
