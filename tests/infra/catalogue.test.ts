import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routes } from '../../functions/api/routes.ts';
import type { FunctionDeclaration } from '../../infra/system/declaration.ts';
import { environmentOf } from '../../infra/system/environment-of.ts';
import { system } from '../../infra/system.ts';

const functionsDirectory = path.resolve(import.meta.dirname, '../../functions');
const folders = readdirSync(functionsDirectory, { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && existsSync(path.join(functionsDirectory, entry.name, 'environment.ts')),
  )
  .map((entry) => entry.name)
  .sort();

const EnvironmentModule = z.object({ environment: z.instanceof(z.ZodObject) });
async function schemaOf(name: string) {
  const module: unknown = await import(path.join(functionsDirectory, name, 'environment.ts'));
  return EnvironmentModule.parse(module).environment;
}

// The Lambda runtime sets the first kind itself; the second is an override that no installation needs.
const givenElsewhere = (variable: string) => variable.startsWith('AWS_') || variable === 'OIDC_JWKS_URL';

const anywhere = {
  table: 'table',
  bucket: (name: string) => name,
  queueUrl: (name: string) => `https://queue.example/${name}`,
  folder: (name: string) => `/${name}`,
  issuer: 'https://issuer.example',
  audience: 'taizhang',
  city: '340800',
  recordKey: 'key',
  publicUrl: 'https://api.example',
  reminderWebhook: 'https://webhook.example',
};

const routeText = (route: { method: string; path: string; function: string; public?: boolean }) =>
  `${route.method} ${route.path} → ${route.function}${route.public ? ' (public)' : ''}`;

const queueOf = (declaration: FunctionDeclaration) =>
  declaration.trigger.kind === 'queue' ? declaration.trigger.queue : undefined;

describe('the catalogue', () => {
  it('names every function folder and no other', () => {
    expect(system.functions.map((declaration) => declaration.name).sort()).toEqual(folders);
  });

  it.each(system.functions)(
    'gives $name exactly the variables its environment.ts declares',
    async (declaration) => {
      const provided = Object.keys(environmentOf(declaration, anywhere)).sort();
      const declared = Object.keys((await schemaOf(declaration.name)).shape);
      expect(provided).toEqual(declared.filter((name) => !givenElsewhere(name)).sort());
    },
  );

  it('has exactly the routes of the API, each with its function and its openness', () => {
    const declared = system.functions.flatMap(({ name, trigger }) =>
      trigger.kind === 'http' ? trigger.routes.map((route) => routeText({ ...route, function: name })) : [],
    );
    expect(declared.sort()).toEqual(
      routes.map((route) => routeText({ ...route, public: route.action === 'public' })).sort(),
    );
    expect(new Set(declared).size).toBe(declared.length);
  });

  it('verifies tokens in every function behind a route that is not public', () => {
    for (const { name, trigger, uses } of system.functions) {
      if (trigger.kind !== 'http' || trigger.routes.every((route) => route.public)) continue;
      expect(
        uses.some((use) => use.kind === 'tokens'),
        name,
      ).toBe(true);
    }
  });

  it('has one reader for every queue, hidden for six times as long as that reader may run', () => {
    for (const queue of system.queues) {
      const readers = system.functions.filter((declaration) => queueOf(declaration) === queue.name);
      expect(readers, queue.name).toHaveLength(1);
      expect(queue.visibilityTimeout).toBeGreaterThanOrEqual(
        6 * (readers[0]?.timeout ?? Number.POSITIVE_INFINITY),
      );
    }
  });

  it('sends only to queues, reads only buckets and keeps only schedules that it declares', () => {
    const declared = {
      queue: system.queues.map((queue): string => queue.name),
      bucket: system.buckets.map((bucket): string => bucket.name),
      schedule: system.schedules.map((schedule) => schedule.name),
    };
    for (const { trigger, uses } of system.functions) {
      if (trigger.kind === 'schedule') expect(declared.schedule).toContain(trigger.schedule);
      for (const use of uses) {
        if (use.kind === 'queue') expect(declared.queue).toContain(use.queue);
        if (use.kind === 'bucket') expect(declared.bucket).toContain(use.bucket);
      }
    }
  });

  it('lets no function wait longer than its trigger does', () => {
    // HTTP API gives up after 30 s; Lambda after 15 minutes.
    for (const { name, trigger, timeout } of system.functions) {
      expect(timeout, name).toBeLessThan(trigger.kind === 'http' ? 30 : 900);
    }
  });
});
