import { RemovalPolicy } from 'aws-cdk-lib';
import { type Attribute, AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { TableDeclaration } from '../system/declaration.ts';

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

/** The one table. It outlives the stack: nobody loses a county's record by deleting a deployment. */
export class RecordsTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, declaration: TableDeclaration) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: text(declaration.key.partition),
      sortKey: text(declaration.key.sort),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const { name, key } of declaration.indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(key.partition),
        sortKey: text(key.sort),
      });
    }
  }
}
