import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { shanghaiDate } from '../../shared/period/instant.ts';
import { readProfile as route } from '../api/profile.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = { divisions: DivisionRegister };

/** Who the caller is here: role and division as granted, with today's name of the division. */
export function createHandler({ divisions }: Dependencies): Handle<typeof route> {
  return async ({ caller: { person, name, role, division }, at }) => {
    const divisionName = divisions.nameOn(division, shanghaiDate(at));
    return { content: { person, name, role, division, divisionName } };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, __, { divisions }) =>
  createHandler({ divisions }),
);

export const handler = onFirstCall(handlerFrom);
