import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  FORMATS,
  splitImageReference,
} from '@chartwright/backstage-plugin-chartwright-common';

/** `ui:options` of the `ChartwrightText` field. */
export interface TextFormatOptions {
  /** A format of the documents' fields, for example `image-reference` or `cron`. */
  format?: string;
  /** For an image: its version has to be in the reference, as production runs no other (unless the Platform allows it). */
  pinned?: boolean;
}

/** What is wrong with a text of a format, in words; undefined for nothing. */
export function textFormatProblem(
  format: string,
  text: string,
): string | undefined {
  const rule = Object.entries(FORMATS).find(([name]) => name === format)?.[1];
  if (!rule) {
    return `The template asks for the format "${format}", which does not exist. Tell the template's owner.`;
  }
  // `{domain}` stands for a domain that each environment fills in.
  const checked =
    format === 'host-pattern'
      ? text.replace(/\{domain\}$/, 'example.com')
      : text;
  const refusal = rule.refuse(checked);
  return refusal === undefined
    ? undefined
    : `Expected ${rule.expected}: ${refusal}`;
}

/** Why an image may be another one tomorrow, in words; undefined when it is pinned. */
export function unpinnedImageProblem(reference: string): string | undefined {
  const { repository, tag, digest } = splitImageReference(reference);
  if (digest !== undefined || (tag !== undefined && tag !== 'latest')) {
    return undefined;
  }
  const found = tag === undefined ? 'no tag' : 'the tag "latest"';
  return `The image has ${found}, so nobody would know what runs. Name a version, for example ${repository}:1.4.2.`;
}

/** Checks a text by the same rules as the documents; whether it may be empty is the schema's matter. */
export const validateTextFormat: CustomFieldValidator<
  string,
  TextFormatOptions
> = (text, validation, { uiSchema }) => {
  const { format, pinned } = uiSchema?.['ui:options'] ?? {};
  const problem =
    text &&
    ((format && textFormatProblem(format, text)) ||
      (pinned && unpinnedImageProblem(text)));
  if (problem) {
    validation.addError(problem);
  }
};
