import {
  FORMATS,
  platformDocument,
  serviceDocument,
  systemDocument,
} from '@chartwright/backstage-plugin-chartwright-common';
import Ajv, { _ } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import { transformSync } from 'esbuild';
import { shortenValidators } from './shortenValidators';
import { validatorSchemas } from './validatorSchemas';

/**
 * Source of the validators: made ahead of time, since compiling schemas takes longer than everything else that
 * `generate` does.
 */
export function validatorCode(): string {
  const definitions = validatorSchemas([
    serviceDocument,
    systemDocument,
    platformDocument,
  ]);
  const ajv = new Ajv({
    allErrors: true,
    inlineRefs: false,
    // Lengths count UTF-16 code units, as JavaScript and Kubernetes' ASCII names do.
    unicode: false,
    logger: false,
    messages: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: false, formats: _`formats` },
    formats: Object.fromEntries(
      Object.entries(FORMATS).map(([name, format]) => [
        name,
        (text: string) => format.refuse(text) === undefined,
      ]),
    ),
  });
  ajv.addSchema({ $id: 'definitions', ...definitions } as object);
  for (const kind of ['Service', 'System', 'Platform']) {
    ajv.addSchema({ $id: kind, $ref: `definitions#/$defs/${kind}Document` });
  }
  const code = standaloneCode(ajv, {
    validateService: 'Service',
    validateSystem: 'System',
    validatePlatform: 'Platform',
  });
  const { code: small } = transformSync(
    `import { FORMAT_TESTS as formats } from './formatTests';${shortenValidators(
      code,
    )}`,
    {
      minify: true,
      treeShaking: true,
      format: 'esm',
      lineLimit: 1000,
    },
  );
  // A type checker has nothing to say about it; `validators.ts` gives the types.
  return `// @ts-nocheck\n/* Made from the schemas by \`yarn generate\`; a test compares. */\n/* eslint-disable */\n${small}`;
}
