import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { FunctionDeclaration, ScheduleDeclaration } from '../system/declaration.ts';
import type { FunctionFleet } from './function-fleet.ts';
import { declared, type Resources } from './resources.ts';

const RUNBOOK = 'infra/aws/runbook.md';

/** What must wake somebody. Every description ends with the heading of the runbook that says what to do. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(
    scope: Construct,
    id: string,
    functions: readonly FunctionDeclaration[],
    schedules: readonly ScheduleDeclaration[],
    fleet: FunctionFleet,
    resources: Resources,
    api: HttpApi,
  ) {
    super(scope, id);
    // Nobody is subscribed here: who is on duty is no part of a template. The runbook says how to subscribe.
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.watchQueues(resources);
    this.watchFunctions(fleet);
    this.watchSchedules(functions, schedules, fleet);
    this.alarm('api-errors', api.metricServerError({ period: Duration.minutes(5), statistic: 'sum' }), {
      says: 'The API answered with a server error',
      heading: 'api-errors',
    });
  }

  private watchQueues(resources: Resources): void {
    const period = Duration.minutes(5);
    for (const [name, { queue, deadLetters }] of resources.queues) {
      const depth = deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' });
      this.alarm(`${name}-dead-letters`, depth, {
        says: `Work of the queue ${name} was given up after repeated failures`,
        heading: 'dead-letters',
      });
      this.alarm(`${name}-backlog`, queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'max' }), {
        says: `Work of the queue ${name} has been waiting for more than half an hour`,
        heading: 'backlog',
        threshold: Duration.minutes(30).toSeconds(),
      });
    }
  }

  private watchFunctions(fleet: FunctionFleet): void {
    const period = Duration.minutes(5);
    for (const [name, lambda] of fleet.byName) {
      this.alarm(`${name}-errors`, lambda.metricErrors({ period, statistic: 'sum' }), {
        says: `The function ${name} crashed or ran out of time`,
        heading: 'function-errors',
      });
      this.alarm(`${name}-throttles`, lambda.metricThrottles({ period, statistic: 'sum' }), {
        says: `The function ${name} was not allowed to start`,
        heading: 'throttles',
      });
    }
  }

  private watchSchedules(
    functions: readonly FunctionDeclaration[],
    schedules: readonly ScheduleDeclaration[],
    fleet: FunctionFleet,
  ): void {
    const byName = new Map(schedules.map((one) => [one.name, one]));
    for (const { name, trigger } of functions) {
      if (trigger.kind !== 'schedule') continue;
      const { mayBeSilent } = declared(byName, trigger.schedule);
      const lambda = declared(fleet.byName, name);
      this.alarm(
        `${name}-silent`,
        lambda.metricInvocations({ period: Duration.hours(1), statistic: 'sum' }),
        {
          says: `The schedule of ${name} has not started it for ${mayBeSilent === 1 ? 'an hour' : `${mayBeSilent} hours`}`,
          heading: 'silent-schedule',
          below: true,
          hours: mayBeSilent,
        },
      );
    }
  }

  private alarm(
    id: string,
    metric: IMetric,
    about: { says: string; heading: string; threshold?: number; below?: boolean; hours?: number },
  ): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: `${about.says}. See ${RUNBOOK}#${about.heading}`,
      metric,
      threshold: about.threshold ?? 1,
      evaluationPeriods: about.hours ?? 1,
      comparisonOperator: about.below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: about.below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
