import { describe, expect, it } from 'vitest';
import { system } from '../../infra/system.ts';
import { stackTemplates } from './template/stack-templates.ts';

describe.each(stackTemplates())('permissions in the template $name', ({ all, of, reference, lambdaOf }) => {
  /** Statements of the role of a function, each with its actions and resources as lists. */
  const statementsOf = (name: string) => {
    const role = reference(lambdaOf(name).properties.Role);
    return of('AWS::IAM::Policy')
      .filter((policy) => JSON.stringify(policy.properties.Roles).includes(`"${role}"`))
      .flatMap((policy) => policy.properties.PolicyDocument.Statement)
      .map((statement) => ({
        effect: statement.Effect,
        actions: [statement.Action].flat() as string[],
        resources: [statement.Resource].flat().map((resource) => JSON.stringify(resource)),
      }));
  };
  const actionsOf = (name: string) => statementsOf(name).flatMap((statement) => statement.actions);
  it.each(system.functions)('of $name are what the catalogue says it uses', ({ name, uses, trigger }) => {
    const actions = actionsOf(name);
    const may = (action: string) => actions.includes(action);
    const using = (kind: string, access?: string) =>
      uses.some(
        (use) => use.kind === kind && (access === undefined || ('access' in use && use.access === access)),
      );
    expect(may('dynamodb:GetItem')).toBe(using('table'));
    expect(may('dynamodb:PutItem')).toBe(using('table', 'write'));
    expect(may('s3:GetObject')).toBe(using('bucket', 'read'));
    expect(may('s3:PutObject')).toBe(using('bucket', 'write'));
    expect(may('sqs:SendMessage')).toBe(using('queue'));
    expect(may('sqs:ReceiveMessage')).toBe(trigger.kind === 'queue');
    if (!using('table', 'write')) {
      expect(
        actions.filter((action) => /^dynamodb:(Put|Update|Delete|BatchWrite|PartiQL)/.test(action)),
      ).toEqual([]);
    }
  });

  it.each(system.functions)('of $name hold no wildcard but below a prefix of a bucket', ({ name, uses }) => {
    const prefixes = uses.flatMap((use) => (use.kind === 'bucket' ? [`/${use.prefix}*`] : []));
    for (const { effect, actions, resources } of statementsOf(name)) {
      expect(effect).toBe('Allow');
      for (const action of actions) expect(action).toMatch(/^(dynamodb|s3|sqs|logs):[A-Za-z]+$/);
      for (const resource of resources.filter((one) => one.includes('*'))) {
        expect(
          prefixes.some((prefix) => resource.includes(`"${prefix}"`)),
          resource,
        ).toBe(true);
        expect(actions.filter((action) => !['s3:GetObject', 's3:PutObject'].includes(action))).toEqual([]);
      }
    }
    expect(all(reference(lambdaOf(name).properties.Role)).properties.ManagedPolicyArns).toBeUndefined();
  });

  it('reach exactly the queues and buckets that are named', () => {
    for (const { name, uses } of system.functions) {
      const reached = (action: string, type: string) =>
        of(type)
          .filter(({ id }) =>
            statementsOf(name).some(
              ({ actions, resources }) => actions.includes(action) && resources.join().includes(`"${id}"`),
            ),
          )
          .map(({ id }) => id.replace(/^(Queues|Buckets)([a-z]+).*$/, '$2'))
          .sort();
      const named = (kind: string, access: string) =>
        [
          ...new Set(
            uses.flatMap((use) =>
              use.kind === 'bucket' && use.kind === kind && use.access === access ? use.bucket : [],
            ),
          ),
        ].sort();
      const sent = uses.flatMap((use) => (use.kind === 'queue' ? use.queue : [])).sort();
      expect(reached('sqs:SendMessage', 'AWS::SQS::Queue'), name).toEqual(sent);
      expect(reached('s3:GetObject', 'AWS::S3::Bucket'), name).toEqual(named('bucket', 'read'));
      expect(reached('s3:PutObject', 'AWS::S3::Bucket'), name).toEqual(named('bucket', 'write'));
    }
  });
});
