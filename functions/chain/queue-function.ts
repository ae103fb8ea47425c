import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';
import type { Scope } from '../../shared/access/scope.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import type { RecordPointer } from '../../shared/record/record-pointer.ts';
import { type Records, recordsFrom } from '../../shared/storage/storage-from.ts';
import type { Templates } from '../../templates/read-templates.ts';
import { type HandlePointer, overQueue } from '../middleware.ts';
import type { workerVariables } from '../variables.ts';
import { actRecorder } from './act-recorder.ts';
import { clock } from './clock.ts';
import { announceOrLeave } from './leave-to-sweep.ts';
import { log } from './log.ts';
import { recordedStores } from './recorded-stores.ts';
import { templatesIn } from './templates-in.ts';

type Variables = Record<string, string | undefined>;
type Parsed = z.output<z.ZodObject<typeof workerVariables>> & { RECORD_QUEUE_URL?: string };
type QueueFunction = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/** What a queue's worker works with: the records, the templates, and the scope of the city's own work. */
export type Workshop = { records: Records; templates: Templates; scope: Scope };

/** A worker that writes histories names the queue of the record; the sweep finds what any other should write. */
function announcedRecords(parsed: Parsed, records: Records, name: string): Records {
  const { RECORD_QUEUE_URL: url } = parsed;
  if (url === undefined) return records;
  return recordedStores(records, announceOrLeave<RecordPointer>(parsed, url, name), actRecorder(parsed, url));
}

/** Wires a function behind a queue as `routeFunction` does behind a route; it acts with the scope of the city. */
export function queueFunction<Pointer, P extends Parsed>(
  name: string,
  pointer: z.ZodType<Pointer>,
  environment: z.ZodType<P>,
  wire: (parsed: P, workshop: Workshop) => HandlePointer<Pointer>,
): (variables: Variables) => QueueFunction {
  return (variables) => {
    const parsed = environment.parse(variables);
    const templates = templatesIn(parsed.TEMPLATES_DIRECTORY);
    const records = announcedRecords(parsed, recordsFrom(parsed, templates.divisions), name);
    const workshop = { records, templates, scope: systemScope(parsed.CITY) };
    return overQueue({ name, clock, log }, pointer, wire(parsed, workshop));
  };
}
