import { denied } from '../../shared/access/denied.ts';
import { mayAct } from '../../shared/access/may-act.ts';
import type { DivisionCode } from '../../shared/division/division.ts';
import type { Route } from '../api/route.ts';
import type { ChainEvent } from './call.ts';
import { type HttpResult, respondRefusal } from './respond.ts';
import type { Session } from './session.ts';

function unitOf(part: unknown): string | undefined {
  const unit = part !== null && typeof part === 'object' && 'unit' in part ? part.unit : undefined;
  return typeof unit === 'string' ? unit : undefined;
}

/** The division that the request is about; undefined is denied. */
export function divisionOver(event: ChainEvent, route: Route, session: Session): DivisionCode | undefined {
  if (route.over === 'own') return event.caller?.division;
  if (route.over === 'city') return session.city;
  return unitOf(event.asked?.path) ?? unitOf(event.asked?.body);
}

/** The one place where a request is allowed or not; whatever is not clearly allowed is denied. */
export function guard(event: ChainEvent, route: Route, session: Session): HttpResult | undefined {
  const division = divisionOver(event, route, session);
  const { caller } = event;
  if (!caller || division === undefined || route.action === 'public') return respondRefusal(denied);
  return mayAct(caller, route.action, division, session.divisions) ? undefined : respondRefusal(denied);
}
