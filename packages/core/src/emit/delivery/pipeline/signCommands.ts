import type { ResolvedCi } from '../../../resolve';

/** Signs an image keyless, and attests its SBOM and its SLSA provenance. `reference` is a word of the shell with a digest. */
export function signCommands({ platforms }: ResolvedCi, reference: string) {
  const [first = 'linux/amd64'] = platforms;
  // Of an image for several platforms, buildx tells the provenance and the SBOM of each.
  const of =
    platforms.length > 1
      ? (field: string, inner: string) =>
          `{{json (index .${field} "${first}").${inner}}}`
      : (field: string, inner: string) => `{{json .${field}.${inner}}}`;
  const inspect = (format: string, file: string) =>
    `docker buildx imagetools inspect ${reference} --format '${format}' > ${file}`;
  return [
    `cosign sign --yes --recursive ${reference}`,
    inspect(of('Provenance', 'SLSA'), 'provenance.json'),
    `cosign attest --yes --type slsaprovenance --predicate provenance.json ${reference}`,
    inspect(of('SBOM', 'SPDX'), 'sbom.spdx.json'),
    `cosign attest --yes --type spdxjson --predicate sbom.spdx.json ${reference}`,
  ].join('\n');
}
