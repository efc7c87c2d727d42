import type {
  FieldOriginView,
  ObjectFieldOriginView,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  CONTEXT_FOLDER,
  explainOrigins,
  generatorAssets,
  objectOrigins,
  SERVICE_DOCUMENT_PATH,
  type DocumentSource,
} from '@chartwright/core';

/**
 * What to explain.
 *
 * @public
 */
export interface OriginsRequest {
  /** Of a generated repository; content by path. */
  files: ReadonlyMap<string, Uint8Array>;
  environment: string;
  /** Manifest of one object. */
  object?: string;
}

/**
 * Where values come from.
 *
 * @public
 */
export interface Origins {
  /** Of the effective document, by path. */
  fields: FieldOriginView[];
  object?: ObjectFieldOriginView[];
}

/**
 * Where the values of a service come from in one environment.
 *
 * @returns undefined when the documents are wrong, or there is no such environment.
 */
export function originsOfFiles({
  files,
  environment,
  object,
}: OriginsRequest): Origins | undefined {
  const sourceOf = (path: string): DocumentSource | undefined => {
    const text = files.get(path);
    return text && { path, text };
  };
  const main = sourceOf(SERVICE_DOCUMENT_PATH);
  if (!main) return undefined;
  const system = sourceOf(`${CONTEXT_FOLDER}/system.yaml`);
  const platform = sourceOf(`${CONTEXT_FOLDER}/platform.yaml`);
  const neighbours = sourceOf(`${CONTEXT_FOLDER}/neighbours.yaml`);
  const { fields, metadata, service, environments } = explainOrigins(
    {
      main,
      ...(system && { system }),
      ...(platform && { platform }),
      ...(neighbours && { neighbours }),
      assets: generatorAssets(),
    },
    environment,
  );
  if (service === undefined || !environments.includes(environment)) {
    return undefined;
  }
  return {
    fields: [...fields],
    ...(object !== undefined && {
      object: objectOrigins(object, [...metadata, ...fields], service),
    }),
  };
}
