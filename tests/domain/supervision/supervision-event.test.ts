import { expect, it } from 'vitest';
import type { FormRow } from '../../../shared/form/cell-value.ts';
import { LEVELS, MATTERS, OUTCOMES, SEVERITIES } from '../../../shared/supervision/event-words.ts';
import { supervisionEvent } from '../../../shared/supervision/supervision-event.ts';
import { readTemplates } from '../../../templates/read-templates.ts';
import { acceptedForm, periodOfText } from '../assessment/accepted-forms.ts';

function row(cells: Record<string, string>): FormRow {
  const [only] = acceptedForm('municipal-record', [cells]).rows;
  if (!only) throw new Error('no row');
  return only;
}

it('reads what the row says', () => {
  const cells = {
    serial: '7',
    county: '340882',
    matter: 'visit',
    level: 'city',
    severity: 'grave',
    outcome: 'late',
  };
  expect(supervisionEvent(row({ ...cells, subject: '入户帮扶', occurred: '2018-06-01' }))).toEqual({
    ...cells,
    subject: '入户帮扶',
    occurred: '2018-06-01',
  });
});

it('leaves absent what the row leaves open, and never guesses a code', () => {
  expect(supervisionEvent(row({ serial: '7', severity: '—', matter: '', outcome: 'toString' }))).toEqual({
    serial: '7',
    subject: '—',
  });
});

it('uses the very codes and words of the form', () => {
  const edition = readTemplates().forms.editionFor('municipal-record', periodOfText('2018'));
  const words = { matter: MATTERS, level: LEVELS, severity: SEVERITIES, outcome: OUTCOMES };
  for (const [id, own] of Object.entries(words)) {
    const list = edition?.codeLists.find((each) => each.id === id);
    expect(Object.fromEntries(list?.items.map(({ code, name }) => [code, name]) ?? [])).toEqual(own);
  }
});
