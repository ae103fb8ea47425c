import { contentName, measure, pagesOf, valuesIn } from '../pages/pages.ts';
import { pageEntity } from './page-entity.ts';
import type { Table } from './table.ts';
import { writeAll } from './write-all.ts';

/** Values are gone through twice: once for their name, once to be written. */
type Parts = Readonly<Record<string, Iterable<unknown>>>;

/** Lists of JSON values of any length, stored in pages under the owner's key and a name made from the content. */
export type PageStore = {
  write(owner: string, parts: Parts): Promise<string>;
  /** @throws Error when a page is missing */
  read(owner: string, content: string, part: string): Promise<unknown[]>;
};

type Page = { owner: string; content: string; part: string; number: number; of: number; bytes: Uint8Array };

/** Pages under way at once, about 15 MB before compression: memory does not grow with the list. */
const GROUP = 50;

export function pageStore(table: Table): PageStore {
  const pages = pageEntity(table);
  const batch = async (some: readonly Page[]): Promise<Page[]> => {
    const { unprocessed } = await pages.put([...some]).go({ concurrent: 2 });
    // What was not taken comes back as it was given.
    return unprocessed as Page[];
  };
  return {
    async write(owner, parts) {
      const measured = Object.entries(parts).map(([part, values]) => ({ part, values, ...measure(values) }));
      const content = contentName(measured);
      let group: Page[] = [];
      for (const { part, values, pages: of } of measured) {
        let number = 0;
        for (const bytes of pagesOf(values)) {
          group.push({ owner, content, part, number, of, bytes });
          number += 1;
          if (group.length < GROUP) continue;
          await writeAll(group, batch, table.pause);
          group = [];
        }
      }
      await writeAll(group, batch, table.pause);
      return content;
    },
    async read(owner, content, part) {
      const { data } = await pages.query
        .byContent({ owner, content, part })
        .go({ pages: 'all', consistent: true });
      if (data.length === 0 || data.length !== data[0]?.of)
        throw new Error(
          `content ${content} has ${data.length} pages of ${part}, not ${data[0]?.of ?? 'any'}`,
        );
      return [...valuesIn(data.map(({ bytes }) => bytes))];
    },
  };
}
