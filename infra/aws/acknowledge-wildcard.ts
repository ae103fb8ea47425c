import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Tells cdk-nag that a policy within `scope` may end in a wildcard below one named resource, and why. The finding is
 * named to the letter, so a wildcard anywhere else still fails the synthesis.
 * @param below what follows the ARN of the resource, `/uploads/*`
 */
export function acknowledgeWildcard(
  scope: Construct,
  resource: Construct,
  below: string,
  reason: string,
): void {
  const logicalId = Stack.of(resource).getLogicalId(resource.node.defaultChild as CfnElement);
  Validations.of(scope).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>${below}]`,
    reason,
  });
}
