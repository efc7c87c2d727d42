import { fileBytes, generateService, generatorAssets } from '@chartwright/core';

const DOCUMENT = `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, owner: group:default/shop}
spec: {kind: api, image: 'ghcr.io/acme/orders:1.4.2', ports: {http: 8080}}
`;

/** The repository of the service `orders` as the content of a folder. */
export function generatedFiles(): Record<string, Buffer> {
  const { repository } = generateService({
    main: { path: 'chartwright.yaml', text: DOCUMENT },
    assets: generatorAssets(),
  });
  return Object.fromEntries(
    [...repository!.tree].map(([path, file]) => [
      path,
      Buffer.from(fileBytes(file)),
    ]),
  );
}
