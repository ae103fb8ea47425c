import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { BucketDeclaration, BucketName } from '../system/declaration.ts';
import type { Settings } from './settings.ts';

const closed = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

/** Uploaded workbooks and printed reports: private, encrypted, versioned, every access logged, kept with the record. */
export class EvidenceBuckets extends Construct {
  readonly byName: ReadonlyMap<BucketName, Bucket>;

  constructor(scope: Construct, id: string, declarations: readonly BucketDeclaration[], settings: Settings) {
    super(scope, id);
    const accessLog = new Bucket(this, 'AccessLog', {
      ...closed,
      // The Cybersecurity Law asks for six months; a year covers one assessment with its objections.
      lifecycleRules: [{ expiration: Duration.days(366) }],
    });
    this.byName = new Map(
      declarations.map((declaration) => [declaration.name, this.bucket(declaration, accessLog, settings)]),
    );
  }

  private bucket(declaration: BucketDeclaration, accessLog: Bucket, settings: Settings): Bucket {
    const bucket = new Bucket(this, declaration.name, {
      ...closed,
      versioned: true,
      // The library's own types disagree about optional properties under exactOptionalPropertyTypes.
      serverAccessLogsBucket: accessLog as IBucket,
      serverAccessLogsPrefix: `${declaration.name}/`,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        ...declaration.expires.map(({ prefix, days }) => ({
          prefix,
          expiration: Duration.days(days),
          noncurrentVersionExpiration: Duration.days(days),
        })),
      ],
    });
    if (declaration.browserUploads && settings.portalOrigins.length > 0) {
      bucket.addCorsRule({
        allowedMethods: [HttpMethods.PUT],
        allowedOrigins: settings.portalOrigins,
        allowedHeaders: ['content-type', 'x-amz-*'],
        exposedHeaders: ['ETag'],
        maxAge: 3600,
      });
    }
    return bucket;
  }
}
