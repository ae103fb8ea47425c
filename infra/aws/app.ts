import { readTemplates } from '../../templates/read-templates.ts';
import { taizhangApp } from './taizhang-app.ts';

// Functions read a form only when it is asked for: what is wrong with any of them must come out before it is deployed.
readTemplates();

// The command of cdk.json. The CDK tool tells by environment variables where the assembly goes.
taizhangApp().app.synth();
