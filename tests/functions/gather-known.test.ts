import { describe, expect, it } from 'vitest';
import { gatherKnown } from '../../functions/chain/gather-known.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import type { FormRow } from '../../shared/form/cell-value.ts';
import { type Period, parsePeriod } from '../../shared/period/period.ts';
import type { Submission } from '../../shared/submission/submission.ts';
import type { SubmissionKey } from '../../shared/submission/submission-key.ts';
import { fakeHash } from '../storage/example-submission.ts';
import { CITY, templates } from './office.ts';

const [TAIHU, QIANSHAN, ZONGYANG] = ['340825', '340882', '340722'];
const period = (text: string) => parsePeriod(text) as Period;
const keyText = ({ form, period: of, unit }: SubmissionKey) => `${form} ${of} ${unit}`;
const rowsOf = (name: string): FormRow[] => [{ table: name, key: '1', cells: {} }];

/** Stores that hold submissions of these names, accepted or only submitted; `asked` is what was looked for. */
function stores(held: Record<string, 'accepted' | 'submitted'>) {
  const asked: string[] = [];
  const sha256 = fakeHash(1);
  const find = async (_: unknown, key: SubmissionKey): Promise<Submission | undefined> => {
    asked.push(keyText(key));
    const state = held[keyText(key)];
    if (!state) return undefined;
    const check = { outcome: 'passed', content: 'c' };
    return {
      key,
      state,
      revisions: [{ sha256, check }],
      ...(state === 'accepted' ? { acceptance: { revision: sha256 } } : {}),
    } as unknown as Submission;
  };
  const rows = async (_: unknown, key: SubmissionKey) => rowsOf(keyText(key));
  return { asked, submissions: { find }, contents: { rows } };
}

async function known(
  [form, of, unit]: [string, string, string],
  held: Record<string, 'accepted' | 'submitted'>,
  city = CITY,
) {
  const edition = templates.forms.editionFor(form, period(of));
  if (!edition) throw new Error(`no edition of ${form} for ${of}`);
  const { asked, ...ports } = stores(held);
  const means = { ...ports, ...templates, scope: systemScope(city) };
  return { asked, ...(await gatherKnown(edition, { form, period: period(of), unit }, means)) };
}

describe('what is known before a check', () => {
  it('is the last accepted submission with its own period, however long ago', async () => {
    const { previous, asked } = await known(['problem-ledger', '2019Q1', TAIHU], {
      [`problem-ledger 2018Q4 ${TAIHU}`]: 'submitted',
      [`problem-ledger 2018Q2 ${TAIHU}`]: 'accepted',
      [`problem-ledger 2018Q1 ${TAIHU}`]: 'accepted',
    });
    expect(previous).toEqual({ period: '2018Q2', rows: rowsOf(`problem-ledger 2018Q2 ${TAIHU}`) });
    expect(asked).toEqual(['2018Q4', '2018Q3', '2018Q2'].map((of) => `problem-ledger ${of} ${TAIHU}`));
  });

  it('is nothing where nothing was ever accepted', async () => {
    const { previous, asked } = await known(['problem-ledger', '2019Q1', TAIHU], {});
    expect(previous).toBeUndefined();
    expect(asked).toHaveLength(4);
  });

  it('is the same period a year before and the other forms of the period', async () => {
    const { yearAgo, others, previous } = await known(['village-roll', '2018', QIANSHAN], {
      'village-roll 2017 340824': 'accepted',
      [`household-card 2018 ${QIANSHAN}`]: 'accepted',
      'household-card 2017 340824': 'accepted',
    });
    const old = { period: '2017', rows: rowsOf('village-roll 2017 340824') };
    expect([yearAgo, previous]).toEqual([old, old]);
    expect([...(others ?? [])]).toEqual([['household-card', rowsOf(`household-card 2018 ${QIANSHAN}`)]]);
  });

  it('is not what another city holds of the county’s time there', async () => {
    const held = { 'village-roll 2014 340823': 'accepted' } as const;
    expect((await known(['village-roll', '2015', ZONGYANG], held, '340700')).asked).not.toContain(
      'village-roll 2014 340823',
    );
    // The same question from the city that has it is answered: what stands in the way is the scope.
    expect((await known(['village-roll', '2015', ZONGYANG], held, '340000')).previous?.period).toBe('2014');
  });

  it('costs a form that refers to nothing else not one read', async () => {
    const { asked, ...rest } = await known(['county-quarterly', '2018Q4', TAIHU], {});
    expect(asked).toEqual([]);
    expect(rest).toEqual({ others: new Map() });
  });
});
