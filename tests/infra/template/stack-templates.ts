import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { taizhangApp } from '../../../infra/aws/taizhang-app.ts';
import { resourcesIn } from './resources-in.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const { context } = JSON.parse(readFileSync(path.join(root, 'cdk.json'), 'utf8'));
const outdir = mkdtempSync(path.join(tmpdir(), 'taizhang-synth-'));
afterAll(() => rmSync(outdir, { recursive: true }));

/** The origin the portal is served from in these templates. */
export const PORTAL = 'https://portal.example.cn';

/** Both stacks without bundles: what is looked at here does not depend on the code inside. */
export const makeApp = (name: string) =>
  taizhangApp({
    outdir: path.join(outdir, name),
    context: {
      ...context,
      taizhang: { ...context.taizhang, portalOrigins: [PORTAL] },
      'aws:cdk:bundling-stacks': [],
    },
  });

/** The template of each partition, with ways to find things in it. */
export function stackTemplates() {
  return makeApp('clean').stacks.map((stack) => {
    const template = Template.fromStack(stack).toJSON();
    const lookUp = resourcesIn(template);
    const lambdaOf = (name: string) =>
      lookUp.named('AWS::Lambda::Function', (one) => `${one.Description}`.startsWith(`${name}:`));
    return { name: stack.stackName, region: stack.region, template, lambdaOf, ...lookUp };
  });
}
