import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import type { PropertyType, ResourceProperties, SpecDatabase } from '@aws-cdk/service-spec-types';

type Json = unknown;
const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** `Ref`, `Fn::GetAtt` … stand for a value only the deployment knows. */
const isIntrinsic = (value: Record<string, Json>) =>
  Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));

function problemsOf(spec: SpecDatabase, at: string, type: PropertyType, value: Json): string[] {
  if (isObject(value) && isIntrinsic(value)) return [];
  if (type.type === 'array' && Array.isArray(value)) {
    return value.flatMap((element, index) => problemsOf(spec, `${at}[${index}]`, type.element, element));
  }
  if (type.type === 'union') {
    // Free-form JSON stands beside the proper type where a property used to take anything; it would excuse everything.
    const [first = [], ...others] = type.types
      .filter((one) => one.type !== 'json')
      .map((one) => problemsOf(spec, at, one, value));
    return others.reduce((fewest, problems) => (problems.length < fewest.length ? problems : fewest), first);
  }
  if (type.type !== 'ref' || !isObject(value)) return [];
  return objectProblems(spec, at, spec.get('typeDefinition', type.reference).properties, value);
}

function objectProblems(
  spec: SpecDatabase,
  at: string,
  known: ResourceProperties,
  value: Record<string, Json>,
): string[] {
  const missing = Object.entries(known).flatMap(([name, { required }]) =>
    required && !(name in value) ? [`${at}.${name} is required`] : [],
  );
  const given = Object.entries(value).flatMap(([name, inner]) => {
    const property = known[name];
    return property ? problemsOf(spec, `${at}.${name}`, property.type, inner) : [`${at}.${name} is unknown`];
  });
  return [...missing, ...given];
}

/** What CloudFormation would refuse in the shape of a template, by the published specification and without a network. */
export async function specProblems(template: {
  Resources?: Record<string, { Type: string; Properties?: Record<string, Json> }>;
}): Promise<string[]> {
  const spec = await loadAwsServiceSpec();
  return Object.entries(template.Resources ?? {}).flatMap(([id, { Type, Properties = {} }]) => {
    const [resource] = spec.lookup('resource', 'cloudFormationType', 'equals', Type);
    return resource
      ? objectProblems(spec, id, resource.properties, Properties)
      : [`${id}: unknown type ${Type}`];
  });
}
