import { expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { periodsOf, valueAt } from '../../../shared/assessment/dated.ts';
import { childrenOf, type Scheme } from '../../../shared/assessment/scheme.ts';
import { acceptedForm, periodOfText } from './accepted-forms.ts';
import { scheme } from './anqing.ts';

it('gives the value of the latest period that has begun', () => {
  const value = { '2020': 'c', '2018': 'a', '2018Q3': 'b' };
  const at = (period: string) => valueAt(value, periodOfText(period));
  expect(['2017', '2018', '2018Q2', '2018Q3', '2018M12', '2019', '2021'].map(at)).toEqual([
    undefined,
    'a',
    'a',
    'b',
    'b',
    'b',
    'c',
  ]);
  expect(periodsOf(value)).toEqual(['2018', '2018Q3', '2020']);
});

it('lets one added line change a weight from its period on, and not before', () => {
  const later: Record<string, string> = { A: '85%', B: '15%' };
  const changed = {
    ...scheme,
    root: {
      ...scheme.root,
      children: childrenOf(scheme.root).map((node) => ({
        ...node,
        weight: { ...node.weight, '2020': { share: later[node.code] ?? '', source: 'local-default' } },
      })),
    },
  } as Scheme;
  const totalIn = (year: string) => {
    const forms = [
      acceptedForm('provincial-result', [{ county: '340822', result: '80' }], year),
      acceptedForm('municipal-record', [], year),
    ];
    const [only] = assess(changed, {
      period: periodOfText(year),
      units: [{ unit: '340822', name: '怀宁县' }],
      forms,
    }).results;
    return only?.state === 'scored' ? only.total : only?.reasons;
  };
  expect(totalIn('2019')).toBe('82.00'); // 80×90% + 100×10%
  expect(totalIn('2020')).toBe('83.00'); // 80×85% + 100×15%
});
