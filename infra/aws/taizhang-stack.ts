import { CfnParameter, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { System } from '../system/declaration.ts';
import { Alarms } from './alarms.ts';
import { Calendar } from './calendar.ts';
import { EvidenceBuckets } from './evidence-buckets.ts';
import { FunctionFleet } from './function-fleet.ts';
import { HttpFront } from './http-front.ts';
import { RecordKey } from './record-key.ts';
import { RecordsTable } from './records-table.ts';
import type { Resources } from './resources.ts';
import { readSettings } from './settings.ts';
import { WorkQueues } from './work-queues.ts';

/** The catalogue as one CloudFormation stack, the same for both partitions. */
export class TaizhangStack extends Stack {
  constructor(scope: Construct, id: string, system: System, props: StackProps) {
    super(scope, id, props);
    const settings = readSettings(this.node);
    const issuer = new CfnParameter(this, 'OidcIssuer', {
      description:
        'Issuer of the sign-in service, as its tokens name it; its discovery document must be public',
      allowedPattern: 'https://.+',
    });
    const audience = new CfnParameter(this, 'OidcAudience', {
      description: 'Audience the sign-in service writes into tokens meant for this API',
      minLength: 1,
    });
    const publicUrl = new CfnParameter(this, 'PublicUrl', {
      description:
        'Where people reach the API, without a slash at the end; printed on forms as QR codes, so choose an address that will stay',
      allowedPattern: 'https://.+[^/]',
    });
    const resources: Resources = {
      table: new RecordsTable(this, 'Records', system.table).table,
      indexNames: system.table.indexes.map((index) => index.name),
      buckets: new EvidenceBuckets(this, 'Buckets', system.buckets, settings).byName,
      queues: new WorkQueues(this, 'Queues', system.queues).byName,
      signIn: { issuer: issuer.valueAsString, audience: audience.valueAsString },
      city: settings.city,
      recordKey: new RecordKey(this, 'RecordKey'),
      publicUrl: publicUrl.valueAsString,
      reminderWebhook: settings.reminderWebhook,
    };
    const { functions } = system;
    const fleet = new FunctionFleet(this, 'Functions', functions, resources);
    const front = new HttpFront(this, 'Http', functions, fleet, resources, settings);
    new Calendar(this, 'Calendar', system.schedules, functions, fleet);
    new Alarms(this, 'Alarms', functions, system.schedules, fleet, resources, front.api);
  }
}
