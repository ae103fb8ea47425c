import { describe, expect, it } from 'vitest';
import { usesText } from '../../../cli/docs/use-text.ts';
import { templateUses } from '../../../shared/evidence/template-uses.ts';

describe('the uses of rules in a template', () => {
  it('are found at any depth and named by what holds them', () => {
    const form = {
      title: '某表',
      source: ['AQ-01', 'AQ-02'],
      codes: { origin: { title: '数据来源', source: 'AQ-03', items: [] } },
      tables: [
        {
          id: 'main',
          sheet: '主表',
          columns: [{ id: 'plan', header: ['人数', '计划'], source: 'AQ-04' }],
          rows: [{ heading: '一、甲' }, { id: 'people', label: '脱贫人口', source: 'AQ-05' }],
        },
      ],
      rules: [{ id: 'R01', message: '……', source: 'AQ-06' }],
    };
    expect(templateUses(form)).toEqual([
      { id: 'AQ-01', place: [] },
      { id: 'AQ-02', place: [] },
      { id: 'AQ-03', place: ['代码表 数据来源'] },
      { id: 'AQ-04', place: ['表 主表', '栏 人数／计划'] },
      { id: 'AQ-05', place: ['表 主表', '行 脱贫人口'] },
      { id: 'AQ-06', place: ['审核 R01'] },
    ]);
  });

  it('belong to the component, not to the dated weight or the setting that carries them', () => {
    const scheme = {
      root: {
        title: '总成绩',
        children: [
          {
            title: '通报',
            weight: { '2018': { share: '10%', source: 'AQ-97' } },
            settings: { start: { points: 100, source: 'local-default' } },
          },
        ],
      },
    };
    const place = ['方案 总成绩', '考核项 通报'];
    expect(templateUses(scheme)).toEqual([
      { id: 'AQ-97', place },
      { id: 'local-default', place },
    ]);
  });

  it('print each file once with its innermost parts', () => {
    const form = { file: 'forms/moves/2018Q1.yaml', title: '进度表' };
    expect(
      usesText([
        { ...form, place: ['表 甲', '行 户数'] },
        { ...form, place: ['表 乙', '行 户数'] },
        { ...form, place: ['审核 R1'] },
        { file: 'settings/poverty-lines.yaml', place: [] },
      ]),
    ).toBe('报表《进度表》 2018Q1：行 户数、审核 R1；设置 poverty-lines');
  });
});
