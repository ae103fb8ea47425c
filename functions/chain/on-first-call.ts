import type { Context } from 'aws-lambda';

type Variables = Record<string, string | undefined>;
type LambdaHandler<Event, Result> = (event: Event, context: Context) => Promise<Result>;

/** A Lambda handler that is built from the environment at the first call and kept. A failed build is tried again. */
export function onFirstCall<Event, Result>(
  build: (variables: Variables) => LambdaHandler<Event, Result>,
): LambdaHandler<Event, Result> {
  let built: LambdaHandler<Event, Result> | undefined;
  return async (event, context) => {
    built ??= build(process.env);
    return built(event, context);
  };
}
