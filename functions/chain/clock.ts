import { type Instant, parseInstant } from '../../shared/period/instant.ts';

export type Clock = () => Instant;

export const clock: Clock = () => parseInstant(new Date().toISOString());
