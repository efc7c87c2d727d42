import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { TemplateError } from '../emit/text/TextTemplates';
import { FileCollisionError } from '../files/FileTree';
import { ResourceTypeError } from '../resources/ResourceTypeError';
import { UnsafePathError } from '../files/safeRelativePath';

/** What a person can mend of an error that emitting threw; nothing for a fault of the generator. */
export function problemOfError(error: unknown): Problem | undefined {
  if (error instanceof TemplateError) {
    return {
      code: 'CW_TEMPLATE',
      severity: 'error',
      message: `A text template cannot be printed: ${error.reason}`,
      file: error.file,
      ...(error.line !== undefined && { line: error.line, column: 1 }),
      hint: 'Templates print the data of PageData.ts; a field that is not there is an error.',
    };
  }
  if (error instanceof ResourceTypeError) {
    return {
      code: 'CW_RESOURCE_TYPE_INVALID',
      severity: 'error',
      message: `This is no resource type: ${error.faults.join('; ')}.`,
      file: error.file,
      hint: 'docs/resource-types.md lists the fields of a type.',
    };
  }
  if (error instanceof FileCollisionError) {
    return {
      code: 'CW_FILE_COLLISION',
      severity: 'error',
      message: error.message,
      file: error.second,
      hint: 'Rename the file in your folder of templates.',
    };
  }
  if (error instanceof UnsafePathError) {
    return {
      code: 'CW_UNSAFE_PATH',
      severity: 'error',
      message: error.message,
      found: error.path,
    };
  }
  return undefined;
}
