import * as path from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionDeclaration } from '../system/declaration.ts';
import { environmentOf } from '../system/environment-of.ts';
import { acknowledgeWildcard } from './acknowledge-wildcard.ts';
import { bundlingOf } from './function-bundling.ts';
import { permissionsFor } from './function-permissions.ts';
import { declared, type Resources, whereabouts } from './resources.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Every function of the catalogue with a role of its own that allows what the catalogue says and no more. */
export class FunctionFleet extends Construct {
  readonly byName: ReadonlyMap<string, NodejsFunction>;

  constructor(
    scope: Construct,
    id: string,
    declarations: readonly FunctionDeclaration[],
    resources: Resources,
  ) {
    super(scope, id);
    this.byName = new Map(
      declarations.map((declaration) => [declaration.name, this.lambda(declaration, resources)]),
    );
  }

  private lambda(declaration: FunctionDeclaration, resources: Resources): NodejsFunction {
    const within = new Construct(this, declaration.name);
    const logGroup = new LogGroup(within, 'Log', {
      // The Cybersecurity Law (网络安全法, article 21) asks for at least six months; 180 days would be too few.
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = this.role(within, declaration, resources);
    logGroup.grantWrite(role);
    const lambda = new NodejsFunction(within, 'Function', {
      description: `${declaration.name}: ${declaration.does}`,
      runtime: Runtime.NODEJS_24_X,
      entry: path.join(root, 'functions', declaration.name, 'handler.ts'),
      projectRoot: root,
      depsLockFilePath: path.join(root, 'package-lock.json'),
      bundling: bundlingOf(declaration),
      // Only sets a variable for version 2 of the SDK, which nobody declared and nothing here uses.
      awsSdkConnectionReuse: false,
      memorySize: declaration.memory,
      timeout: Duration.seconds(declaration.timeout),
      environment: environmentOf(declaration, whereabouts(resources)),
      role,
      logGroup,
    });
    const { trigger } = declaration;
    if (trigger.kind === 'queue') {
      lambda.addEventSource(
        new SqsEventSource(declared(resources.queues, trigger.queue).queue, {
          batchSize: trigger.batchSize,
          maxConcurrency: trigger.concurrency,
          reportBatchItemFailures: true,
        }),
      );
    }
    return lambda;
  }

  private role(within: Construct, declaration: FunctionDeclaration, resources: Resources): Role {
    const role = new Role(within, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    for (const use of declaration.uses) {
      for (const statement of permissionsFor(use, resources)) role.addToPolicy(statement);
      if (use.kind !== 'bucket') continue;
      const reason =
        'Keys are hashes and cannot be listed beforehand; everything below this one prefix is meant.';
      acknowledgeWildcard(within, declared(resources.buckets, use.bucket), `/${use.prefix}*`, reason);
    }
    return role;
  }
}
