import type { Format } from './Format';

function refuseSegments(text: string): string | undefined {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(text))
    return 'it may not have control characters';
  return text.split('/').includes('..') ? '`..` is not allowed' : undefined;
}

/** Path in a container. Kubernetes forbids `:` in mount paths. */
export const absolutePath: Format = {
  expected: 'an absolute path, such as `/var/cache`',
  refuse: text => {
    if (!text.startsWith('/')) return 'it does not begin with `/`';
    if (text === '/') return 'the root itself is not allowed';
    if (text.endsWith('/')) return 'it may not end with `/`';
    if (text.includes('//')) return 'it has an empty part';
    if (text.includes(':')) return '`:` is not allowed';
    return refuseSegments(text);
  },
};

/** Path beside or below the document. */
export const relativePath: Format = {
  expected: 'a relative path, such as `./services/orders.yaml`',
  refuse: text => {
    if (text === '') return 'it is empty';
    if (/^([/\\]|[A-Za-z]:)/.test(text)) return 'it must be relative';
    if (text.includes('\\')) return 'its parts are joined by `/`';
    return refuseSegments(text);
  },
};

export const httpPath: Format = {
  expected: 'an HTTP path, such as `/health`',
  refuse: text => {
    if (!text.startsWith('/')) return 'it does not begin with `/`';
    if (/\s/.test(text)) return 'it may not have blanks';
    if (text.includes('#')) return 'it may not have a fragment';
    return refuseSegments(text);
  },
};
