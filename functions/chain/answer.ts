import type { Refusal } from '../../shared/access/refusal.ts';

/** Where a request came too late for what it was about: what is stored now. */
export type Current = { state: string; revision?: string; version?: number };

/** What a handler answers: the content of the route's success, or why not. */
export type Answer<Content> = { content: Content } | { refusal: Refusal; current?: Current };
