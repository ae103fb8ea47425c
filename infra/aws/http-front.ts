import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionDeclaration } from '../system/declaration.ts';
import type { FunctionFleet } from './function-fleet.ts';
import { declared, type Resources } from './resources.ts';
import type { Settings } from './settings.ts';

/**
 * The HTTP API. Its JWT authorizer turns strangers away before a function starts; the function verifies the token
 * once more and looks the role up in our own table, so nothing depends on the gateway alone.
 */
export class HttpFront extends Construct {
  readonly api: HttpApi;

  constructor(
    scope: Construct,
    id: string,
    declarations: readonly FunctionDeclaration[],
    fleet: FunctionFleet,
    resources: Resources,
    settings: Settings,
  ) {
    super(scope, id);
    const { issuer, audience } = resources.signIn;
    this.api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('SignIn', issuer, { jwtAudience: [audience] }),
      ...(settings.portalOrigins.length > 0 && {
        corsPreflight: {
          allowOrigins: settings.portalOrigins,
          allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
          allowHeaders: ['authorization', 'content-type'],
          maxAge: Duration.hours(1),
        },
      }),
    });
    for (const declaration of declarations) this.addRoutes(declaration, fleet);
    const stage = this.stage();
    new CfnOutput(this, 'Url', { value: stage.url, description: 'Where the API answers' });
  }

  private addRoutes({ name, trigger }: FunctionDeclaration, fleet: FunctionFleet): void {
    if (trigger.kind !== 'http') return;
    const integration = new HttpLambdaIntegration(name, declared(fleet.byName, name));
    for (const route of trigger.routes) {
      const [added] = this.api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration,
        ...(route.public && { authorizer: new HttpNoneAuthorizer() }),
      });
      if (!route.public || !added) continue;
      Validations.of(added).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'What is open holds no data of a person: the description of the API, and the validity of a form whose random id one holds.',
      });
    }
  }

  private stage(): HttpStage {
    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      // Ten counties and a city office; a hundred times that is a mistake or an attack.
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        // The route key, not the path: paths name units and reports, and a log is read by more people than a record.
        format: AccessLogFormat.custom(
          JSON.stringify({
            at: '$context.requestTime',
            id: '$context.requestId',
            route: '$context.routeKey',
            status: '$context.status',
            milliseconds: '$context.responseLatency',
            bytes: '$context.responseLength',
            refused: '$context.authorizer.error',
            failed: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
  }
}
