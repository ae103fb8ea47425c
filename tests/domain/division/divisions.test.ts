import { describe, expect, it } from 'vitest';
import { divisionRegister } from '../../../shared/division/division-register.ts';
import { parseDivisions } from '../../../shared/division/parse-divisions.ts';
import { civilDateOf } from '../../../shared/period/civil-date.ts';
import { readTemplates } from '../../../templates/read-templates.ts';

const { divisions: register } = readTemplates();
const in2014 = civilDateOf(2014, 12, 31);
const in2015 = civilDateOf(2015, 1, 1);
const in2017 = civilDateOf(2017, 12, 31);
const in2018 = civilDateOf(2018, 1, 1);
const august = civilDateOf(2018, 8, 10);

describe('the register of divisions', () => {
  it('knows 潜山 by the code and name of the day', () => {
    expect(register.named('潜山县', in2017)?.code).toBe('340824');
    expect(register.named('潜山市', in2018)?.code).toBe('340882');
    expect(register.find('340824', in2018)).toBeUndefined();
    expect(register.find('340882', in2017)).toBeUndefined();
    expect(register.nameOn('340882', august)).toBe('潜山市');
  });

  it('reads the 潜山县 of a document of August 2018 as the code in force', () => {
    expect(register.named('潜山县', august, '340800')?.code).toBe('340882');
    expect(register.named('潜山', august)?.code).toBe('340882');
  });

  it('leads from an old code to the one that took over', () => {
    expect(register.ever('340824')?.succeededBy).toBe('340882');
    expect(register.ever('340823')?.succeededBy).toBe('340722');
  });

  it('moves 枞阳 from 安庆 to 铜陵 with the list of 2015', () => {
    expect(register.named('枞阳县', in2014)?.parent).toBe('340800');
    expect(register.named('枞阳县', in2015)?.parent).toBe('340700');
    expect(register.named('枞阳县', in2015, '340800')).toBeUndefined();
  });

  it('has ten counties under 安庆 in 2018, ten and 枞阳 in 2014', () => {
    const counties = (on: typeof august) =>
      register.childrenOf('340800', on).filter(({ level }) => level === 'county');
    expect(counties(august)).toHaveLength(10);
    expect(counties(in2014)).toHaveLength(11);
  });

  it('knows local units by the short names documents use, with codes no national code can be', () => {
    for (const name of ['开发区', '经开区', '高新区', '筑梦新区']) {
      const unit = register.named(name, august, '340800');
      expect(unit?.level).toBe('local');
      expect(unit?.code).toMatch(/[A-Z]/);
    }
  });

  it('holds the Liangshan counties of the published table', () => {
    const date = civilDateOf(2016, 9, 30);
    const names = ['德昌县', '普格县', '布拖县', '雷波县', '美姑县', '宁南县'];
    expect(names.map((name) => register.named(name, date, '513400')?.code)).toEqual([
      '513424',
      '513428',
      '513429',
      '513437',
      '513436',
      '513427',
    ]);
    expect(register.named('凉山州', date)?.code).toBe('513400');
  });

  it('finds the code that a county had before, back to where it was one county', () => {
    const on = (year: number) => civilDateOf(year, 12, 31);
    expect(register.codeOn('340882', on(2018))).toBe('340882');
    expect(register.codeOn('340882', on(2017))).toBe('340824');
    expect(register.codeOn('340824', on(2017))).toBe('340824');
    // A code that has ended says nothing of later days: the successor has its own.
    expect(register.codeOn('340824', on(2018))).toBeUndefined();
    expect(register.codeOn('340722', on(2014))).toBe('340823');
    expect(register.codeOn('999999', on(2018))).toBeUndefined();
  });

  it('keeps an old code within the scope of its city, and a neighbour out of it', () => {
    expect(register.isWithin('340824', '340800')).toBe(true);
    expect(register.isWithin('340882', '340800')).toBe(true);
    expect(register.isWithin('3408J1', '340800')).toBe(true);
    expect(register.isWithin('340800', '340000')).toBe(true);
    expect(register.isWithin('340722', '340800')).toBe(false);
    expect(register.isWithin('340800', '340882')).toBe(false);
    expect(register.isWithin('999999', '340800')).toBe(false);
  });
});

describe('a division file', () => {
  const province = { code: '340000', level: 'province', names: [{ name: '安徽省' }] };
  const city = { code: '340800', level: 'prefecture', parent: '340000', names: [{ name: '安庆市' }] };
  const parse = (...divisions: object[]) => {
    const parsed = parseDivisions([{ name: 'x.yaml', value: { source: 'GBT-2260', divisions } }]);
    return parsed.ok ? parsed.divisions : parsed.problems;
  };

  it('gives divisions that a register can be made of', () => {
    const parsed = parseDivisions([
      { name: 'x.yaml', value: { source: 'GBT-2260', divisions: [province, city] } },
    ]);
    expect(parsed.ok && divisionRegister(parsed.divisions).nameOn('340800', august)).toBe('安庆市');
  });

  it.each([
    [{ ...city, parent: '350000' }, '340800 安庆市：上级代码 350000 不存在'],
    [{ ...city, code: '340000', parent: undefined }, '340000 安庆市：代码重复'],
    [{ ...city, code: '3408A0' }, '3408A0 安庆市：本地单位的代码须含字母，国家标准代码须为6位数字'],
    [{ ...city, level: 'county' }, '340800 安庆市：上级 340000 安徽省 的层级不对'],
    [{ ...city, from: '2018-01-01', until: '2017-01-01' }, '340800 安庆市：起止日期颠倒'],
    [
      { ...city, names: [{ name: '甲' }, { name: '乙', from: '2018-01-01' }] },
      '340800 乙：同一天有两个正式名称',
    ],
    [{ ...city, until: '2017-12-31', succeededBy: '340900' }, '340800 安庆市：接续代码 340900 不存在'],
    [{ ...city, from: '2018-02-30' }, 'x.yaml：divisions[1].from：“2018-02-30”不是存在的日期'],
    [{ ...city, code: 340800 }, 'x.yaml：divisions[1].code：代码应为6位数字或大写字母（请加引号）'],
  ])('is refused for %j', (entry, problem) => {
    expect(parse(province, entry)).toContain(problem);
  });

  it('is refused when old and new code hold on the same day', () => {
    const old = { ...city, until: '2018-06-30', succeededBy: '340900' };
    const next = { ...city, code: '340900', from: '2018-01-01' };
    expect(parse(province, old, next)).toEqual(['340800 安庆市：与接续代码的有效期重叠']);
  });
});
