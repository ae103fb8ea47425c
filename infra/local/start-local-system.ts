import { environmentOf } from '../system/environment-of.ts';
import { system } from '../system.ts';
import { claimDirectory } from './claim-directory.ts';
import { closeServer } from './close-server.ts';
import { createResources } from './engines/create-resources.ts';
import { startLocalEngines } from './engines/local-engines.ts';
import { functionRuntime } from './function-runtime.ts';
import { grantPeople } from './grant-people.ts';
import { gateway } from './http/gateway.ts';
import { keepSchedules } from './keep-schedules.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import { localNames } from './local-names.ts';
import { localServer } from './local-server.ts';
import { type DemoPerson, readPeople } from './people.ts';
import { recordKey } from './record-key.ts';
import { serveQueues } from './serve-queues.ts';
import { AUDIENCE } from './sign-in/client.ts';
import { createIssuer } from './sign-in/issuer.ts';
import { signInPerson } from './sign-in/sign-in-person.ts';
import { signingKeys } from './sign-in/signing-keys.ts';

/** 安庆市: the prefecture of the examples. */
const CITY = '340800';
const GLANCE = 10;

export type LocalSystemOptions = {
  /** Where everything is kept between starts, made if absent. Without it all is gone when the system stops. */
  dataDirectory?: string;
  /** Port of the API; without it a free one. */
  port?: number;
  /** The time the gateway stamps on requests. Functions and schedules go by the clock of the machine. */
  clock?: () => Date;
  /** Who can sign in; without it the demonstration people of the example year. */
  people?: readonly DemoPerson[];
  /** Takes one line per request, batch and run, and all that functions print; without it they are dropped. */
  log?: (line: string) => void;
};

export type LocalSystem = {
  apiUrl: string;
  issuerUrl: string;
  people: readonly DemoPerson[];
  /** Walks the code and PKCE flow for one of the people and answers with the access token. */
  signIn(personId: string): Promise<string>;
  /** Fulfilled when every queue is empty and no function is running. Dead letters do not count: they wait for a person. */
  drained(): Promise<void>;
  /** Lets running functions finish, then ends everything that was started. */
  stop(): Promise<void>;
};

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, GLANCE));
}

/** `started` is told how to end each thing as it is started; it ends them in the reverse order. */
async function start(
  options: LocalSystemOptions,
  started: AsyncDisposableStack,
): Promise<Omit<LocalSystem, 'stop'>> {
  const { dataDirectory, port = 0, clock = () => new Date(), log = () => {} } = options;
  if (dataDirectory !== undefined) started.defer(await claimDirectory(dataDirectory));
  const people = options.people ?? (await readPeople());
  const keys = await signingKeys(dataDirectory);

  const { server, serve } = localServer(log);
  const apiUrl = `http://127.0.0.1:${await listenOnLoopback(server, port)}`;
  started.defer(() => closeServer(server));
  const issuer = createIssuer(apiUrl, keys, people);
  const engines = await startLocalEngines(dataDirectory);
  started.defer(() => engines.stop());
  await createResources(system, engines);

  const table = localNames.table(system.table.name);
  const whereabouts = {
    table,
    bucket: localNames.bucket,
    queueUrl: (name: Parameters<typeof localNames.queue>[0]) =>
      engines.s3AndSqs.queueUrl(localNames.queue(name)),
    folder: () => undefined,
    issuer: issuer.url,
    audience: AUDIENCE,
    city: CITY,
    recordKey: await recordKey(dataDirectory),
    publicUrl: apiUrl,
    reminderWebhook: process.env.REMINDER_WEBHOOK_URL,
  };
  const variables = { ...engines.variables, TABLE_NAME: table };
  await grantPeople(people, variables, CITY, whereabouts.queueUrl('record'), clock());

  const variablesOf = (declaration: (typeof system.functions)[number]) => ({
    ...engines.variables,
    ...environmentOf(declaration, whereabouts),
  });
  const runtime = functionRuntime(system.functions, variablesOf, log);
  started.defer(() => runtime.stop());
  started.defer(() => until(() => runtime.running() === 0));
  serve({ apiUrl, signIn: issuer.handle, api: gateway(system, runtime, clock, log) });
  const queues = serveQueues(system, engines.s3AndSqs, runtime, log);
  started.defer(() => queues.stop());
  const schedules = keepSchedules(system, runtime, log);
  started.defer(() => schedules.stop());

  return {
    apiUrl,
    issuerUrl: issuer.url,
    people,
    signIn: (personId) => signInPerson(apiUrl, issuer.url, personId),
    drained: () => until(() => queues.pending() === 0 && runtime.running() === 0),
  };
}

/**
 * The catalogue on this machine: embedded engines on 127.0.0.1, the same functions, a real sign-in service.
 * @throws Error when the port or the data directory is taken; nothing is left running then.
 */
export async function startLocalSystem(options: LocalSystemOptions = {}): Promise<LocalSystem> {
  const started = new AsyncDisposableStack();
  try {
    return { ...(await start(options, started)), stop: () => started.disposeAsync() };
  } catch (fault) {
    await started.disposeAsync();
    throw fault;
  }
}
