import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { system } from '../../infra/system.ts';
import { PORTAL, stackTemplates } from './template/stack-templates.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe.each(stackTemplates())('the template $name', ({ template, all, of, named, reference, lambdaOf }) => {
  it('keeps the record: on demand, encrypted, recoverable, not to be deleted with the stack', () => {
    const { id, properties } = named('AWS::DynamoDB::Table');
    expect(properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: true,
      KeySchema: [
        { AttributeName: system.table.key.partition, KeyType: 'HASH' },
        { AttributeName: system.table.key.sort, KeyType: 'RANGE' },
      ],
    });
    const indexes = properties.GlobalSecondaryIndexes.map((index: { IndexName: string }) => index.IndexName);
    expect(indexes).toEqual(system.table.indexes.map((index) => index.name));
    expect(template.Resources[id].DeletionPolicy).toBe('Retain');
  });

  it('keeps buckets private, encrypted, versioned, logged and reached by TLS only', () => {
    const buckets = of('AWS::S3::Bucket');
    expect(buckets).toHaveLength(system.buckets.length + 1);
    const closed = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    for (const { id, properties } of buckets) {
      expect(properties.PublicAccessBlockConfiguration).toEqual(closed);
      expect(properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
      expect(template.Resources[id].DeletionPolicy).toBe('Retain');
      const policy = of('AWS::S3::BucketPolicy').find((one) => reference(one.properties.Bucket) === id);
      expect(JSON.stringify(policy)).toContain('{"Bool":{"aws:SecureTransport":"false"}}');
    }
    for (const { name, expires } of system.buckets) {
      const { properties } = named('AWS::S3::Bucket', (_, id) => id.startsWith(`Buckets${name}`));
      expect(properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
      expect(all(reference(properties.LoggingConfiguration.DestinationBucketName)).id).toContain('AccessLog');
      const rules: { Prefix?: string; ExpirationInDays?: number }[] = properties.LifecycleConfiguration.Rules;
      expect(rules).toContainEqual(
        expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }),
      );
      // What is evidence never expires; only what can be made again does.
      const ends = rules.flatMap((rule) =>
        rule.ExpirationInDays ? [{ prefix: rule.Prefix, days: rule.ExpirationInDays }] : [],
      );
      expect(ends).toEqual(expires);
    }
  });

  it('lets browsers of the portal, and no others, upload and call', () => {
    const { properties } = named('AWS::S3::Bucket', (_, id) => id.startsWith('Bucketsuploads'));
    expect(properties.CorsConfiguration.CorsRules).toMatchObject([
      { AllowedMethods: ['PUT'], AllowedOrigins: [PORTAL] },
    ]);
    expect(named('AWS::ApiGatewayV2::Api').properties.CorsConfiguration.AllowOrigins).toEqual([PORTAL]);
  });

  it('keeps queues encrypted, reached by TLS only, each with a dead-letter queue', () => {
    const queues = of('AWS::SQS::Queue');
    expect(queues).toHaveLength(2 * system.queues.length);
    for (const { id, properties } of queues) {
      expect(properties.SqsManagedSseEnabled).toBe(true);
      const policy = of('AWS::SQS::QueuePolicy').find((one) =>
        JSON.stringify(one.properties.Queues).includes(id),
      );
      expect(JSON.stringify(policy)).toContain('{"Bool":{"aws:SecureTransport":"false"}}');
    }
    for (const { name, visibilityTimeout, maxReceiveCount } of system.queues) {
      const { properties } = named(
        'AWS::SQS::Queue',
        (one, id) => id.startsWith(`Queues${name}`) && 'RedrivePolicy' in one,
      );
      expect(properties.VisibilityTimeout).toBe(visibilityTimeout);
      expect(properties.RedrivePolicy.maxReceiveCount).toBe(maxReceiveCount);
      expect(reference(properties.RedrivePolicy.deadLetterTargetArn)).toContain(`${name}deadletters`);
    }
  });

  it('wakes functions by the schedules of the catalogue, in their time zone', () => {
    const schedules = of('AWS::Scheduler::Schedule');
    expect(schedules).toHaveLength(system.schedules.length);
    for (const { expression, timeZone, name } of system.schedules) {
      const woken = system.functions.filter(
        ({ trigger }) => trigger.kind === 'schedule' && trigger.schedule === name,
      );
      for (const declaration of woken) {
        const { properties } = named(
          'AWS::Scheduler::Schedule',
          (one) => reference(one.Target.Arn) === lambdaOf(declaration.name).id,
        );
        expect(properties).toMatchObject({
          ScheduleExpression: expression,
          ScheduleExpressionTimezone: timeZone,
        });
      }
      expect(woken).toHaveLength(1);
    }
  });

  it('calls somebody when a schedule is silent for longer than from one run to the next', () => {
    for (const { expression, mayBeSilent, name } of system.schedules) {
      const { properties } = named('AWS::CloudWatch::Alarm', ({ AlarmDescription }) =>
        AlarmDescription.startsWith(`The schedule of ${name} `),
      );
      expect(properties).toMatchObject({
        Period: 3600,
        EvaluationPeriods: mayBeSilent,
        TreatMissingData: 'breaching',
      });
      const [, hours] = /^rate\((\d+) hour/.exec(expression) ?? [];
      const between = expression.startsWith('cron') ? 24 : Number(hours ?? 0);
      expect(mayBeSilent, name).toBeGreaterThan(between);
      // CloudWatch looks back seven days at most.
      expect(mayBeSilent).toBeLessThanOrEqual(168);
    }
  });

  it('keeps every log for at least six months', () => {
    const logs = of('AWS::Logs::LogGroup');
    expect(logs).toHaveLength(system.functions.length + 1);
    for (const { properties } of logs) expect(properties.RetentionInDays).toBeGreaterThanOrEqual(184);
  });

  it('has alarms for dead letters, backlog, errors and throttles, each leading to a heading of the runbook', () => {
    const runbook = readFileSync(path.join(root, 'infra/aws/runbook.md'), 'utf8');
    const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    const metrics: string[] = [];
    for (const { properties } of of('AWS::CloudWatch::Alarm')) {
      const [, file, heading] = /See (\S+)#([\w-]+)$/.exec(properties.AlarmDescription) ?? [];
      expect(file).toBe('infra/aws/runbook.md');
      expect(headings).toContain(heading);
      expect(properties.AlarmActions).toEqual([{ Ref: named('AWS::SNS::Topic').id }]);
      metrics.push(properties.MetricName);
    }
    const count = (metric: string) => metrics.filter((one) => one === metric).length;
    expect(count('ApproximateNumberOfMessagesVisible')).toBe(system.queues.length);
    expect(count('ApproximateAgeOfOldestMessage')).toBe(system.queues.length);
    expect(count('Errors')).toBe(system.functions.length);
    expect(count('Throttles')).toBe(system.functions.length);
  });
});
