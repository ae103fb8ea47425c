/** 代码表: what may be chosen, as stored (code) and as written in the workbook (name). */
export type CodeList = {
  id: string;
  title: string;
  source: string;
  items: readonly { code: string; name: string }[];
};

export function codeName(list: CodeList, code: string): string {
  return list.items.find((item) => item.code === code)?.name ?? code;
}
