import { RenderedObject } from '@chartwright/backstage-plugin-chartwright-common';

/** The objects that hold every word of the query in their kind, name, or text; all of them for an empty query. */
export function matchingObjects(
  objects: RenderedObject[],
  query: string,
): RenderedObject[] {
  const words = query.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean);
  return objects.filter(object => {
    const text =
      `${object.kind} ${object.name} ${object.yaml}`.toLocaleLowerCase('en-US');
    return words.every(word => text.includes(word));
  });
}
