import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Grant } from '../../shared/access/grant-store.ts';
import type { Scope } from '../../shared/access/scope.ts';
import type { Instant } from '../../shared/period/instant.ts';
import type { Asked, Content, Route } from '../api/route.ts';
import type { Answer } from './answer.ts';

/** One allowed request for the route: who calls, with what scope, at which instant, and what was asked. The gateway gave it its id. */
export type Call<R extends Route> = Asked<R> & {
  caller: Grant;
  scope: Scope;
  at: Instant;
  requestId: string;
};

export type Handle<R extends Route> = (call: Call<R>) => Promise<Answer<Content<R>>>;

/** The event while it goes through the chain; each step adds what it found out. */
export type ChainEvent = APIGatewayProxyEventV2 & {
  /** Who the token says it is, also where they have no grant. */
  person?: string;
  caller?: Grant;
  asked?: { path?: unknown; query?: unknown; body?: unknown };
};
