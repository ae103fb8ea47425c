import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import { type CivilDate, parseCivilDate } from '../../../shared/period/civil-date.ts';
import { addDays } from '../../../shared/period/day-number.ts';
import { MATTERS, type Matter } from '../../../shared/supervision/event-words.ts';
import type { Example } from './example-figures.ts';
import type { RandomIntegers } from './random-integers.ts';

type Entry = { county: string; occurred: string; cells: Record<string, string> };

/** Matters that are an occurrence; the others are work with a day by which it is due (AQ-94, AQ-98). */
const OCCURRENCES: ReadonlySet<Matter> = new Set(['notice', 'interview', 'inspection', 'visit', 'dispatch']);
const SEVERITIES = ['ordinary', 'ordinary', 'ordinary', 'serious', 'serious', 'grave'];
const LEVELS = ['city', 'city', 'city', 'province'];
const OF_OCCURRENCES = ['problem', 'problem', 'problem', 'problem', 'praise'];
const OF_WORK = ['on-time', 'on-time', 'on-time', 'late', 'late', 'open', 'problem', 'running', 'praise'];
const NOT_APPLICABLE = '—';

function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date) throw new RangeError(`no such day: ${text}`);
  return date;
}

/** When work was due and done, to fit its outcome. Work still running is due after the year. */
function handling(outcome: string, year: string, random: RandomIntegers) {
  if (outcome === 'running') {
    const occurred = addDays(day(`${year}-12-03`), random.below(20));
    return { occurred, due: addDays(occurred, 40) };
  }
  const occurred = addDays(day(`${year}-01-15`), random.below(260));
  const due = addDays(occurred, random.between(15, 40));
  if (outcome === 'on-time') return { occurred, due, closed: addDays(due, -random.below(10)) };
  return outcome === 'late'
    ? { occurred, due, closed: addDays(due, random.between(1, 20)) }
    : { occurred, due };
}

function entryFor(
  county: string,
  year: string,
  { subjects, remark }: Example,
  random: RandomIntegers,
): Entry {
  const matter = random.pick(Object.keys(MATTERS) as Matter[]);
  const isOccurrence = OCCURRENCES.has(matter);
  const outcome = random.pick(isOccurrence ? OF_OCCURRENCES : OF_WORK);
  const faulty = outcome === 'problem' || outcome === 'late' || outcome === 'open';
  const subject = random.pick(subjects[outcome === 'praise' ? 'praise' : matter]);
  const { occurred, ...days } = handling(outcome, year, random);
  const cells = {
    county,
    matter,
    level: random.pick(LEVELS),
    severity: faulty ? random.pick(SEVERITIES) : NOT_APPLICABLE,
    subject,
    ...(isOccurrence ? {} : days),
    outcome,
    document: remark,
  };
  return { county, occurred, cells };
}

/** 市级日常考核记录 of the year: varied entries for every county, one tie and one severe case by design. */
export function municipalRecord(example: Example, year: string, random: RandomIntegers): FillInRow[] {
  const [first, second] = example.tie;
  const own = Object.keys(example.counties)
    .filter((code) => code !== second)
    .sort()
    .flatMap((code) =>
      Array.from({ length: example.counties[code]?.events ?? 0 }, () =>
        entryFor(code, year, example, random),
      ),
    );
  const repeated = own
    .filter(({ county }) => county === first)
    .map((entry) => ({ ...entry, county: second, cells: { ...entry.cells, county: second } }));
  const { occurred, ...severe } = example.severe;
  const entries: Entry[] = [
    ...own,
    ...repeated,
    { county: severe.county, occurred, cells: { ...severe, document: example.remark } },
  ];
  return entries
    .sort((a, b) => (a.occurred + a.county < b.occurred + b.county ? -1 : 1))
    .map(({ occurred: on, cells }, at) => ({
      table: 'record',
      key: String(at + 1),
      cells: { serial: String(at + 1), ...cells, occurred: on },
    }));
}
