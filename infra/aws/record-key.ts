import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/**
 * The secret that the record's signing key is made from, drawn by Secrets Manager when the stack is first deployed.
 * It outlives the stack: with another key the checkpoints could not go on.
 */
export class RecordKey extends Construct {
  /** What CloudFormation puts in place of the secret when it deploys a function; no template ever holds the secret. */
  readonly reference: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'Taizhang: what the signing key of the record is made from. Never change it by hand.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'A signing key that rotates by itself could not be told from one that was exchanged.',
    });
    this.reference = secret.secretValue.unsafeUnwrap();
  }
}
