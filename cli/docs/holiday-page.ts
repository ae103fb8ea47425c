/** Days by the name of their holiday, `Spring Festival,春节,3`, as the package holds them. */
type Days = Readonly<Record<string, string>>;

function named(days: Days, year: number): string[] {
  const ofYear = Object.entries(days)
    .filter(([day]) => day.startsWith(`${year}-`))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const byName = Map.groupBy(ofYear, ([, name]) => name.split(',')[1] ?? name);
  return [...byName].map(([name, those]) => {
    return `  - { name: ${name}, days: [${those.map(([day]) => day).join(', ')}] }`;
  });
}

/** The file templates/calendars/holidays/<year>.yaml: days off and 调休 weekends that are worked. */
export function holidayPage(
  year: number,
  { holidays, workdays }: { holidays: Days; workdays: Days },
): string {
  const work = named(workdays, year);
  return [
    `# 国务院办公厅关于${year}年部分节假日安排的通知，以及涉及${year}年的其他放假通知。本文件由 npm run docs:holidays 写出，不要手改。`,
    '# off：放假的日子（与假期相连的周末可以不列）；work：调休上班的周末。没有本文件的年份，按“尚未公布”处理。',
    `year: ${year}`,
    'source: HOLIDAYS',
    'off:',
    ...named(holidays, year),
    ...(work.length === 0 ? ['work: []'] : ['work:', ...work]),
    '',
  ].join('\n');
}
