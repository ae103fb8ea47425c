import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { system } from '../system.ts';
import { readSettings } from './settings.ts';
import { TaizhangStack } from './taizhang-stack.ts';

/** Both partitions, without an account: the templates can be made and looked at anywhere. */
export function taizhangApp(props?: AppProps): { app: App; stacks: readonly TaizhangStack[] } {
  const app = new App({ ...props, analyticsReporting: false });
  const { regions } = readSettings(app.node);
  const stacks = [
    new TaizhangStack(app, 'Taizhang', system, { env: { region: regions.aws } }),
    new TaizhangStack(app, 'TaizhangCn', system, { env: { region: regions['aws-cn'] } }),
  ];
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, stacks };
}
