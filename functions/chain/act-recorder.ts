import type { RecordAct } from '../../shared/record/record-act.ts';
import type { RecordPointer } from '../../shared/record/record-pointer.ts';
import { announcerFrom } from '../../shared/storage/storage-from.ts';
import type { StorageVariables } from '../../shared/storage/storage-variables.ts';

/** Hands acts over to the queue of the record, which keeps them until they stand in a chain. */
export function actRecorder(variables: StorageVariables, queueUrl: string): RecordAct {
  const announce = announcerFrom<RecordPointer>(variables, queueUrl);
  return (act) => announce({ kind: 'act', ...act });
}
