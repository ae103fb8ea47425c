import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FunctionDeclaration } from '../system/declaration.ts';
import { captureConsole } from './capture-console.ts';

type Handler = (event: unknown, context: object) => Promise<unknown>;
type HandlerModule = { handlerFrom(variables: Record<string, string | undefined>): Handler };

/** Runs the functions of the catalogue in this process, through the same `handlerFrom` that AWS calls. */
export type FunctionRuntime = {
  /** @throws whatever the function throws: what Lambda would count as an error. */
  invoke(name: string, event: unknown): Promise<unknown>;
  /** Invocations under way. */
  running(): number;
  /** Gives the console back; what functions print has gone to `log` until now. */
  stop(): void;
};

const functionsDirectory = path.resolve(import.meta.dirname, '../../functions');

function isHandlerModule(module: object): module is HandlerModule {
  return 'handlerFrom' in module && typeof module.handlerFrom === 'function';
}

async function loadHandler(name: string, variables: Record<string, string>): Promise<Handler> {
  const file = path.join(functionsDirectory, name, 'handler.ts');
  const module: object = await import(pathToFileURL(file).href);
  if (!isHandlerModule(module)) throw new Error(`${file} exports no handlerFrom`);
  return module.handlerFrom(variables);
}

/** What Lambda tells a function about the invocation. */
function contextOf({ name, memory, timeout }: FunctionDeclaration): object {
  const end = Date.now() + timeout * 1000;
  return {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `local:${name}`,
    memoryLimitInMB: String(memory),
    awsRequestId: randomUUID(),
    logGroupName: name,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, end - Date.now()),
  };
}

/** `variablesOf` gives each function its environment, and no more than its environment. */
export function functionRuntime(
  functions: readonly FunctionDeclaration[],
  variablesOf: (declaration: FunctionDeclaration) => Record<string, string>,
  log: (line: string) => void,
): FunctionRuntime {
  const output = captureConsole();
  const declarations = new Map(functions.map((declaration) => [declaration.name, declaration]));
  const handlers = new Map<string, Promise<Handler>>();
  let running = 0;
  return {
    running: () => running,
    stop: output.release,
    async invoke(name, event) {
      const declaration = declarations.get(name);
      if (!declaration) throw new Error(`the catalogue declares no function ${name}`);
      running += 1;
      try {
        // Loaded at the first invocation, like a cold start; a failed start is tried again by the next one.
        const loading = handlers.get(name) ?? loadHandler(name, variablesOf(declaration));
        handlers.set(name, loading);
        loading.catch((fault: unknown) => {
          if (handlers.delete(name)) log(`${name} cannot start: ${String(fault)}`);
        });
        const handler = await loading;
        return await output.into(log, () => handler(event, contextOf(declaration)));
      } finally {
        running -= 1;
      }
    },
  };
}
