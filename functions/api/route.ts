import type * as z from 'zod';
import type { Action } from '../../shared/access/permissions.ts';

type Shape = z.ZodObject;

/**
 * One route of the API. Whoever calls must be allowed `action` over the division that `over` names: the unit of the
 * request, the city, or simply the caller's own division, where the repository then narrows what is seen.
 */
export type Route = {
  method: 'GET' | 'POST';
  /** As API Gateway and OpenAPI write it: `/submissions/{form}/{period}/{unit}`. */
  path: string;
  /** Folder under functions/. */
  function: string;
  action: Action | 'public';
  over: 'unit' | 'city' | 'own';
  summary: string;
  request: { path?: Shape; query?: Shape; body?: Shape };
  /** The answer when it is done: status and content. */
  answer: { status: 200 | 202; content: z.ZodType };
};

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** The parsed parts of a request for the route. */
export type Asked<R extends Route> = {
  path: Parsed<R['request']['path']>;
  query: Parsed<R['request']['query']>;
  body: Parsed<R['request']['body']>;
};

/** What the route answers with. */
export type Content<R extends Route> = z.input<R['answer']['content']>;
