import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type * as z from 'zod';
import type { RecordPointer } from '../../shared/record/record-pointer.ts';
import { type Records, recordsFrom } from '../../shared/storage/storage-from.ts';
import type { Templates } from '../../templates/read-templates.ts';
import type { Route } from '../api/route.ts';
import { overHttp } from '../middleware.ts';
import type { sessionVariables } from '../variables.ts';
import { actRecorder } from './act-recorder.ts';
import type { Handle } from './call.ts';
import { announceOrLeave } from './leave-to-sweep.ts';
import { recordedStores } from './recorded-stores.ts';
import type { HttpResult } from './respond.ts';
import { sessionFrom } from './session-from.ts';
import { templatesIn } from './templates-in.ts';

type Variables = Record<string, string | undefined>;
type Parsed = z.output<z.ZodObject<typeof sessionVariables>> & { CITY?: string };
type HttpFunction = (event: APIGatewayProxyEventV2, context: Context) => Promise<HttpResult>;

/**
 * Wires a function behind a route: reads its environment, opens the records and templates, and puts the chain
 * before the handler that `wire` makes of them.
 */
export function routeFunction<R extends Route, P extends Parsed>(
  route: R,
  environment: z.ZodType<P>,
  wire: (parsed: P, records: Records, templates: Templates) => Handle<R>,
): (variables: Variables) => HttpFunction {
  return (variables) => {
    const parsed = environment.parse(variables);
    const templates = templatesIn(parsed.TEMPLATES_DIRECTORY);
    const recordAct = actRecorder(parsed, parsed.RECORD_QUEUE_URL);
    const announce = announceOrLeave<RecordPointer>(parsed, parsed.RECORD_QUEUE_URL, route.function);
    const records = recordedStores(recordsFrom(parsed, templates.divisions), announce, recordAct);
    const session = sessionFrom(parsed, records.grants, templates.divisions, recordAct);
    return overHttp(route, session, wire(parsed, records, templates));
  };
}
