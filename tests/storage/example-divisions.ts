import type { Division } from '../../shared/division/division.ts';
import { divisionRegister } from '../../shared/division/division-register.ts';

const division = (code: string, level: Division['level'], name: string, parent?: string): Division => ({
  code,
  level,
  names: [{ name }],
  writtenAs: [],
  source: 'local-default',
  ...(parent === undefined ? {} : { parent }),
});

/** A city, two of its counties, something below a county, and a county of another city. */
export const exampleDivisions = divisionRegister([
  division('340000', 'province', '安徽省'),
  division('340800', 'prefecture', '安庆市', '340000'),
  division('340825', 'county', '太湖县', '340800'),
  division('340828', 'county', '岳西县', '340800'),
  division('3408A1', 'local', '安庆经开区', '340800'),
  division('340825T1', 'local', '太湖县某镇', '340825'),
  division('341500', 'prefecture', '六安市', '340000'),
  division('341524', 'county', '金寨县', '341500'),
]);
