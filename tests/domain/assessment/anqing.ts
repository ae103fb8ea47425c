import { createHash } from 'node:crypto';
import { assessedUnits } from '../../../shared/assessment/assessed-units.ts';
import type { AssessmentInputs } from '../../../shared/assessment/assessment.ts';
import { exampleYear } from '../../../templates/examples/anqing-2018/example-year.ts';
import { readTemplates } from '../../../templates/read-templates.ts';
import { acceptedForm, periodOfText } from './accepted-forms.ts';

export const templates = readTemplates();
export const YEAR = periodOfText('2018');

function anqingScheme() {
  const found = templates.schemes.schemeFor('anqing-2018', YEAR);
  if (!found) throw new Error('no scheme anqing-2018');
  return found;
}
export const scheme = anqingScheme();

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The example year as it stands once its two city registers are accepted. */
export function exampleInputs(): AssessmentInputs {
  const forms = exampleYear()
    .filter(({ period }) => period === YEAR)
    .map(({ form, rows }) =>
      acceptedForm(
        form,
        rows.map(({ cells }) => cells),
      ),
    );
  return { period: YEAR, units: assessedUnits(templates.divisions, '340800', YEAR), forms };
}
