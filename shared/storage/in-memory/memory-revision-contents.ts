import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { Fault } from '../../evidence/fault.ts';
import { restoreRow, type StoredRow, storeRow } from '../../form/stored-row.ts';
import type { RevisionContents } from '../../submission/revision-contents.ts';
import type { RevisionPointer } from '../../submission/revision-pointer.ts';
import { contentName, measure } from '../pages/pages.ts';

type Content = { rows: readonly StoredRow[]; faults: readonly Fault[] };

export function memoryRevisionContents(divisions: DivisionRegister): RevisionContents {
  const stored = new Map<string, Content>();
  const place = ({ form, period, unit, sha256 }: RevisionPointer, content: string) =>
    `${form}/${period}/${unit}/${sha256}/${content}`;
  const take = (revision: RevisionPointer, content: string) => {
    const found = stored.get(place(revision, content));
    if (!found) throw new Error(`content ${content} is missing`);
    return structuredClone(found);
  };
  return {
    async write(scope, revision, { rows, faults }) {
      demandWithin(scope, revision.unit, divisions);
      const content = { rows: rows.map(storeRow), faults: structuredClone(faults) };
      const name = contentName([measure(content.rows), measure(content.faults)]);
      stored.set(place(revision, name), content);
      return name;
    },
    async rows(scope, revision, content) {
      demandWithin(scope, revision.unit, divisions);
      return take(revision, content).rows.map(restoreRow);
    },
    async faults(scope, revision, content) {
      demandWithin(scope, revision.unit, divisions);
      return take(revision, content).faults;
    },
  };
}
