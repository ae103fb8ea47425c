/** Where in a template file an id is named as `source`: `行 脱贫人口`, outermost first; empty for the file as a whole. */
export type TemplateUse = { id: string; place: readonly string[] };

/** The parts of templates that can name a source, as a reader of the table of uses knows them. */
const PARTS: Readonly<Record<string, string>> = {
  tables: '表',
  columns: '栏',
  rows: '行',
  sections: '节',
  rules: '审核',
  codes: '代码表',
  items: '项',
  children: '考核项',
  root: '方案',
  notes: '说明',
  divisions: '区划',
  obligations: '事项',
};

/** What a part is called: the first of these that it has. */
const NAMES = ['title', 'label', 'name', 'header', 'sheet', 'id', 'code'] as const;

function nameOf(part: Readonly<Record<string, unknown>>): string {
  for (const key of NAMES) {
    const name = part[key];
    if (typeof name === 'string') return name;
    if (Array.isArray(name)) return name.join('／');
  }
  return '';
}

function idsOf(source: unknown): string[] {
  return [source].flat().filter((id): id is string => typeof id === 'string');
}

/** Every `source` in the plain value of a template file, in the order of the file. */
export function templateUses(value: unknown): TemplateUse[] {
  const uses: TemplateUse[] = [];
  const walk = (part: unknown, key: string, place: readonly string[]): void => {
    if (Array.isArray(part)) {
      for (const each of part) walk(each, key, place);
      return;
    }
    if (part === null || typeof part !== 'object') return;
    const fields = part as Readonly<Record<string, unknown>>;
    const name = key in PARTS ? nameOf(fields) : '';
    const here = name === '' ? place : [...place, `${PARTS[key]} ${name}`];
    // Parts may be written under their names, codes: { origin: { title: … } }: the map is not a part, what it holds is.
    const inMap = name === '' ? key : '';
    for (const [field, held] of Object.entries(fields)) {
      if (field === 'source') uses.push(...idsOf(held).map((id) => ({ id, place: here })));
      else walk(held, field in PARTS ? field : inMap, here);
    }
  };
  walk(value, '', []);
  return uses;
}
