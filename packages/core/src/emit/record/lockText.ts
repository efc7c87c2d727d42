import { dump } from 'js-yaml';
import type { Lock, LockedFile } from './Lock';

const COMMENT = `# Written by Chartwright; do not edit. It tells what was generated, so that the next generation can tell
# what people changed since.
`;

/** Paths and checksums that YAML reads as texts without quotation marks, whatever their digits. */
const PLAIN_PATH = /^[a-zA-Z.][\w.-]*\/[\w./-]{0,500}\w$/;
const PLAIN_SHA256 = /^(?=.*[acdf])[0-9a-f]{64}$/;

/** The text of `.chartwright/lock.yaml`. */
export function lockText({ files, ...head }: Lock): string {
  const entries = Object.entries(files).map(([path, file]) =>
    fileText(path, file),
  );
  return entries.length === 0
    ? `${COMMENT}${yaml({ ...head, files })}`
    : `${COMMENT}${yaml(head)}files:\n${entries.join('')}`;
}

/** One entry of `files`: there are a hundred of the same form, so only an odd one needs the whole of YAML. */
function fileText(path: string, file: LockedFile): string {
  if (
    !PLAIN_PATH.test(path) ||
    !PLAIN_SHA256.test(file.sha256) ||
    file.mode !== undefined
  ) {
    return yaml({ [path]: file }).replace(/^(?=.)/gm, '  ');
  }
  return `  ${path}:\n    sha256: ${file.sha256}\n`;
}

function yaml(value: object): string {
  return dump(value, { lineWidth: -1, noRefs: true });
}
