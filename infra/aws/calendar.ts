import { Duration, TimeZone } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { FunctionDeclaration, ScheduleDeclaration } from '../system/declaration.ts';
import { acknowledgeWildcard } from './acknowledge-wildcard.ts';
import type { FunctionFleet } from './function-fleet.ts';
import { declared } from './resources.ts';

/** EventBridge Scheduler: each schedule of the catalogue wakes its function, through a role that can do only that. */
export class Calendar extends Construct {
  constructor(
    scope: Construct,
    id: string,
    schedules: readonly ScheduleDeclaration[],
    functions: readonly FunctionDeclaration[],
    fleet: FunctionFleet,
  ) {
    super(scope, id);
    for (const { name, trigger } of functions) {
      if (trigger.kind !== 'schedule') continue;
      const { expression, timeZone } = declared(
        new Map(schedules.map((one) => [one.name, one])),
        trigger.schedule,
      );
      const role = new Role(this, `${name}-role`, {
        assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      });
      const lambda = declared(fleet.byName, name);
      acknowledgeWildcard(
        role,
        lambda,
        ':*',
        'Invoking a function includes its versions, named behind a colon.',
      );
      new Schedule(this, name, {
        schedule: ScheduleExpression.expression(expression, TimeZone.of(timeZone)),
        // A sweep that cannot start is replaced by the next one; late retries would only pile up.
        target: new LambdaInvoke(lambda, { role, retryAttempts: 2, maxEventAge: Duration.minutes(10) }),
      });
    }
  }
}
