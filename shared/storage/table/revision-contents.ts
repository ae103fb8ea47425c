import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { Fault } from '../../evidence/fault.ts';
import type { FormRow } from '../../form/cell-value.ts';
import { restoreRow, type StoredRow, storeRow } from '../../form/stored-row.ts';
import type { RevisionContents } from '../../submission/revision-contents.ts';
import type { RevisionPointer } from '../../submission/revision-pointer.ts';
import { pageStore } from './page-store.ts';
import type { Table } from './table.ts';

const ownerOf = ({ form, period, unit, sha256 }: RevisionPointer) =>
  `revision/${form}/${period}/${unit}/${sha256}`;

/** Made one by one each time they are gone through, so that no second copy of a large list is held. */
function storedRows(rows: readonly FormRow[]): Iterable<StoredRow> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield storeRow(row);
    },
  };
}

// Faults lie beside the rows in pages too, not as an object in a bucket: one place to write before the pointer
// moves, one place to lose, and nobody needs rights to a bucket in order to show them.
export function tableRevisionContents(table: Table, divisions: DivisionRegister): RevisionContents {
  const pages = pageStore(table);
  return {
    async write(scope, revision, { rows, faults }) {
      demandWithin(scope, revision.unit, divisions);
      return pages.write(ownerOf(revision), { rows: storedRows(rows), faults });
    },
    async rows(scope, revision, content) {
      demandWithin(scope, revision.unit, divisions);
      const stored = await pages.read(ownerOf(revision), content, 'rows');
      return stored.map((row) => restoreRow(row as StoredRow));
    },
    async faults(scope, revision, content) {
      demandWithin(scope, revision.unit, divisions);
      return (await pages.read(ownerOf(revision), content, 'faults')) as Fault[];
    },
  };
}
