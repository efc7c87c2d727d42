import type { RenderedObject } from '@chartwright/backstage-plugin-chartwright-common';
import { load } from 'js-yaml';
import { textAt } from '../view/manifestField';

/** The objects of rendered templates, in their order; what is empty or no object is left out. */
export function renderedObjects(
  documents: readonly { readonly template: string; readonly text: string }[],
): RenderedObject[] {
  return documents.flatMap(({ template, text }): RenderedObject[] => {
    const manifest: unknown = load(text);
    const kind = textAt(manifest, 'kind');
    if (!kind) return [];
    const namespace = textAt(manifest, 'metadata', 'namespace');
    return [
      {
        apiVersion: textAt(manifest, 'apiVersion') ?? '',
        kind,
        name: textAt(manifest, 'metadata', 'name') ?? '',
        ...(namespace && { namespace }),
        template,
        yaml: text,
      },
    ];
  });
}
