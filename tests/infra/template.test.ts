import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { environmentOf } from '../../infra/system/environment-of.ts';
import { system } from '../../infra/system.ts';
import { specProblems } from './template/spec-problems.ts';
import { makeApp, stackTemplates } from './template/stack-templates.ts';

const templates = stackTemplates();

describe.each(templates)('the template $name', ({ template, all, of, named, reference, lambdaOf }) => {
  it('uses only types and properties that CloudFormation knows, and leaves out none it requires', async () => {
    expect(await specProblems(template)).toEqual([]);
  });

  it('names no partition', () => {
    expect(JSON.stringify(template)).not.toMatch(/arn:aws(-cn)?:/);
  });

  it('has one Lambda per function of the catalogue, with its memory and time', () => {
    expect(of('AWS::Lambda::Function')).toHaveLength(system.functions.length);
    for (const { name, memory, timeout } of system.functions) {
      expect(lambdaOf(name).properties).toMatchObject({
        MemorySize: memory,
        Timeout: timeout,
        Runtime: 'nodejs24.x',
      });
    }
  });

  it('gives each function the variables of the catalogue and no other', () => {
    const anywhere = {
      table: '',
      bucket: () => '',
      queueUrl: () => '',
      folder: () => '',
      issuer: '',
      audience: '',
      city: '',
      recordKey: '',
      publicUrl: '',
    };
    for (const declaration of system.functions) {
      const { Environment } = lambdaOf(declaration.name).properties;
      const expected = Object.keys(environmentOf(declaration, anywhere)).sort();
      expect(Object.keys(Environment?.Variables ?? {}).sort(), declaration.name).toEqual(expected);
    }
  });

  it('points the variables at the things they name', () => {
    const { Variables } = lambdaOf('complete-upload').properties.Environment;
    expect(all(reference(Variables.TABLE_NAME)).type).toBe('AWS::DynamoDB::Table');
    expect(all(reference(Variables.UPLOADS_BUCKET)).properties.CorsConfiguration).toBeDefined();
    expect(all(reference(Variables.CHECK_QUEUE_URL)).id).toMatch(/check/);
    expect(Variables.OIDC_ISSUER).toEqual({ Ref: 'OidcIssuer' });
    expect(Variables.OIDC_AUDIENCE).toEqual({ Ref: 'OidcAudience' });
  });

  it('leads every route to its function, behind the authorizer unless it is public', () => {
    const [authorizer] = of('AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.properties).toMatchObject({
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: { Ref: 'OidcIssuer' }, Audience: [{ Ref: 'OidcAudience' }] },
    });
    const routes = of('AWS::ApiGatewayV2::Route').map(({ properties }) => {
      const integration = all(properties.Target['Fn::Join'][1][1].Ref);
      expect(integration.properties.PayloadFormatVersion).toBe('2.0');
      const lambda = all(reference(integration.properties.IntegrationUri));
      const isOpen = properties.AuthorizationType === 'NONE' && properties.AuthorizerId === undefined;
      if (!isOpen)
        expect(properties).toMatchObject({
          AuthorizationType: 'JWT',
          AuthorizerId: { Ref: authorizer?.id },
        });
      return `${properties.RouteKey} ${lambda.properties.Description.split(':')[0]} ${isOpen ? 'open' : 'closed'}`;
    });
    const declared = system.functions.flatMap(({ name, trigger }) =>
      trigger.kind !== 'http'
        ? []
        : trigger.routes.map(
            (route) => `${route.method} ${route.path} ${name} ${route.public ? 'open' : 'closed'}`,
          ),
    );
    expect(routes.sort()).toEqual(declared.sort());
  });

  it('lets only the API, its queues and the calendar start a function', () => {
    for (const { properties } of of('AWS::Lambda::Permission')) {
      expect(properties).toMatchObject({
        Action: 'lambda:InvokeFunction',
        Principal: 'apigateway.amazonaws.com',
      });
      expect(JSON.stringify(properties.SourceArn)).toContain(named('AWS::ApiGatewayV2::Api').id);
    }
    expect(of('AWS::Lambda::Url')).toEqual([]);
  });

  it('feeds each queue to its function, failures reported message by message', () => {
    const mappings = of('AWS::Lambda::EventSourceMapping');
    const readers = system.functions.filter(({ trigger }) => trigger.kind === 'queue');
    expect(mappings).toHaveLength(readers.length);
    for (const { name, trigger } of readers) {
      if (trigger.kind !== 'queue') continue;
      const mapping = mappings.find((one) => reference(one.properties.FunctionName) === lambdaOf(name).id);
      expect(mapping?.properties).toMatchObject({
        BatchSize: trigger.batchSize,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
      const queue = all(reference(mapping?.properties.EventSourceArn));
      expect(queue.id).toContain(trigger.queue);
      expect(queue.properties.VisibilityTimeout).toBeGreaterThanOrEqual(
        6 * lambdaOf(name).properties.Timeout,
      );
    }
  });
});

describe('the check against the specification', () => {
  it('finds unknown types, unknown properties and missing ones, at any depth', async () => {
    const Misspelt = { KeySchema: [{ AttributeName: 'pk', Kind: 'HASH' }] };
    const problems = await specProblems({
      Resources: {
        A: { Type: 'AWS::SQS::Queue', Properties: { Colour: 'red', KmsMasterKeyId: { Ref: 'Key' } } },
        B: { Type: 'AWS::No::Such' },
        C: { Type: 'AWS::DynamoDB::Table', Properties: Misspelt },
        D: { Type: 'AWS::SNS::TopicPolicy' },
      },
    });
    expect(problems).toEqual([
      'A.Colour is unknown',
      'B: unknown type AWS::No::Such',
      'C.KeySchema[0].KeyType is required',
      'C.KeySchema[0].Kind is unknown',
      'D.Topics is required',
      'D.PolicyDocument is required',
    ]);
  });
});

describe('synthesis', () => {
  it('makes one stack for each partition', () => {
    expect(templates.map((template) => template.region)).toEqual(['ap-east-1', 'cn-north-1']);
  });

  it('fails when something breaks a rule of AwsSolutions', () => {
    const { app: broken } = makeApp('broken');
    new Bucket(new Stack(broken, 'Careless'), 'Open');
    expect(() => broken.synth()).toThrow(/AwsSolutions-S1/);
  });
});
