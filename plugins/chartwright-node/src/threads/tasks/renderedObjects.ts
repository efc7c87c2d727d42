import type { RenderedObject } from '@chartwright/backstage-plugin-chartwright-common';
import { parseManifests } from '@chartwright/core';

/** The objects of rendered templates, in their order; what is empty or no object is left out. */
export function renderedObjects(
  documents: readonly { readonly template: string; readonly text: string }[],
): RenderedObject[] {
  return documents.flatMap(({ template, text }) =>
    parseManifests({ text }).objects.map(
      ({ apiVersion, kind, name, namespace }) => ({
        apiVersion,
        kind,
        name,
        ...(namespace !== undefined && { namespace }),
        template,
        yaml: text,
      }),
    ),
  );
}
