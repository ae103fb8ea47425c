import { taizhangApp } from './taizhang-app.ts';

// The command of cdk.json. The CDK tool tells by environment variables where the assembly goes.
taizhangApp().app.synth();
