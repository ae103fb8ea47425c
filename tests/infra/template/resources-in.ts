// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of any shape; the tests say what they expect of it.
export type Properties = Record<string, any>;
export type Resource = { id: string; type: string; properties: Properties };

/** Ways to look a resource up in a CloudFormation template. */
export function resourcesIn(template: {
  Resources?: Record<string, { Type: string; Properties?: Properties }>;
}) {
  const resources = Object.entries(template.Resources ?? {}).map(
    ([id, { Type, Properties = {} }]): Resource => ({ id, type: Type, properties: Properties }),
  );
  const of = (type: string) => resources.filter((resource) => resource.type === type);
  return {
    of,
    /** @throws Error unless there is such a resource. */
    all(id: string): Resource {
      const found = resources.find((resource) => resource.id === id);
      if (!found) throw new Error(`no resource ${id}`);
      return found;
    },
    /** The only resource of the type that fits. @throws Error when there is none or more than one. */
    named(type: string, fits: (properties: Properties, id: string) => boolean = () => true): Resource {
      const [found, ...others] = of(type).filter(({ id, properties }) => fits(properties, id));
      if (!found || others.length > 0) throw new Error(`${found ? 'several' : 'no'} ${type} fit`);
      return found;
    },
    /** The logical id behind a Ref or GetAtt. @throws Error for any other value. */
    reference(value: { Ref?: string; 'Fn::GetAtt'?: [string, string] } | undefined): string {
      const id = value?.Ref ?? value?.['Fn::GetAtt']?.[0];
      if (id === undefined) throw new Error(`not a reference: ${JSON.stringify(value)}`);
      return id;
    },
  };
}
