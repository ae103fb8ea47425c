import type { PublicationPointer } from '../../shared/report/publication-pointer.ts';
import { filesFrom } from '../../shared/storage/storage-from.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { queueFunction } from '../chain/queue-function.ts';
import type { HandlePointer } from '../middleware.ts';
import { publicationPointer } from '../pointers.ts';
import { environment } from './environment.ts';
import { type Means as AssessmentMeans, printAssessment } from './print-assessment.ts';
import { printSubmission, type Means as SubmissionMeans } from './print-submission.ts';
import { renderWith } from './render.ts';

type Dependencies = AssessmentMeans & SubmissionMeans;

/** Prints what a decision asks for: the documents of an assessment, or the statutory form of a submission. */
export function createHandler(dependencies: Dependencies): HandlePointer<PublicationPointer> {
  return async ({ kind, ...pointer }, at) => {
    if ('scheme' in pointer) {
      const key = `${kind}/${pointer.scheme}/${pointer.period}/${pointer.version}`;
      return { key, state: await printAssessment(pointer, at, dependencies) };
    }
    const key = `${kind}/${pointer.form}/${pointer.period}/${pointer.unit}`;
    return { key, state: await printSubmission(pointer, at, dependencies) };
  };
}

export const handlerFrom = queueFunction(
  'publish-report',
  publicationPointer,
  environment,
  (parsed, workshop) => {
    const { records, templates, scope } = workshop;
    const files = filesFrom(parsed, parsed.REPORTS_BUCKET, templates.divisions);
    return createHandler({
      ...records,
      ...templates,
      files,
      render: renderWith(parsed.FONTS_DIRECTORY),
      publicUrl: parsed.PUBLIC_URL,
      scope,
    });
  },
);

export const handler = onFirstCall(handlerFrom);
