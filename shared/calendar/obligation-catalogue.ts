import type { DivisionCode } from '../division/division.ts';
import type { DivisionRegister } from '../division/division-register.ts';
import { comparePeriods, lastDay, type Period, periodParts } from '../period/period.ts';
import type { Calendar, Duty, Obligation, Occasion } from './obligation.ts';

export type ObligationCatalogue = {
  /** What is in force in the city for the period, in the order of the file. */
  inForce(city: DivisionCode, period: Period): readonly Occasion[];
  /** Each occasion of the period with each unit that owes it, by the divisions in force on the period's last day. */
  duties(city: DivisionCode, period: Period): readonly Duty[];
  /** What asks this unit for the form; undefined when no calendar does. */
  obligationFor(asked: { form: string; period: Period; unit: DivisionCode }): Obligation | undefined;
};

function holds({ every, only, from, until }: Obligation, period: Period): boolean {
  const { kind, ordinal } = periodParts(period);
  return (
    kind === every &&
    (only === undefined || only.includes(ordinal)) &&
    comparePeriods(from, period) <= 0 &&
    (until === undefined || comparePeriods(period, until) <= 0)
  );
}

/** Of several lines of one id the one with the latest first period counts: a change of rule is one added line. */
function latestLines(obligations: readonly Obligation[]): Obligation[] {
  const byId = Map.groupBy(obligations, ({ id }) => id);
  return [...byId.values()].flatMap(
    (lines) => lines.toSorted((a, b) => comparePeriods(a.from, b.from)).at(-1) ?? [],
  );
}

export function obligationCatalogue(
  calendars: readonly Calendar[],
  divisions: DivisionRegister,
): ObligationCatalogue {
  const inForce = (city: DivisionCode, period: Period) => {
    const ofCity = calendars.filter((calendar) => calendar.city === city);
    const lines = ofCity.flatMap(({ obligations }) => obligations.filter((one) => holds(one, period)));
    return latestLines(lines).map((obligation) => ({ obligation, period }));
  };
  const unitsOf = (city: DivisionCode, { level }: Obligation, period: Period) =>
    level === 'prefecture'
      ? [city]
      : divisions
          .childrenOf(city, lastDay(period))
          .filter((division) => division.level === level)
          .map(({ code }) => code);
  const duties = (city: DivisionCode, period: Period) =>
    inForce(city, period).flatMap((occasion) =>
      unitsOf(city, occasion.obligation, period).map((unit) => ({ ...occasion, unit })),
    );
  return {
    inForce,
    duties,
    obligationFor({ form, period, unit }) {
      const cities = new Set(
        calendars.map(({ city }) => city).filter((city) => divisions.isWithin(unit, city)),
      );
      return [...cities]
        .flatMap((city) => duties(city, period))
        .find((duty) => duty.unit === unit && duty.obligation.form === form)?.obligation;
    },
  };
}
