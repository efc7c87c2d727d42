import { Scalar, visit, type Document, type ToStringOptions } from 'yaml';

/**
 * Characters that YAML does not call printable (YAML 1.2.2, section 5.1), a byte order mark inside of a text, and the line
 * breaks of YAML 1.1 alone. `yaml` writes and reads them as they are; the reader inside Helm refuses the whole file, or
 * folds the break into a blank.
 */
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
const EVERY_UNPRINTABLE = new RegExp(UNPRINTABLE, 'g');

/** The text of a document as every YAML reader takes it: long lines are not folded, unprintable characters are escaped. */
export function yamlText(
  document: Document,
  options: ToStringOptions = {},
): string {
  const write = () => document.toString({ lineWidth: 0, ...options });
  const text = write();
  if (!UNPRINTABLE.test(text)) return text;
  // Only a double-quoted scalar knows escapes.
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && UNPRINTABLE.test(scalar.value)) {
        scalar.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  return write().replace(
    EVERY_UNPRINTABLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
