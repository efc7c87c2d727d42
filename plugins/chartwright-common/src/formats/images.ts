import type { Format } from './Format';
import { patternFormat } from './Format';

/** The parts of an image reference. */
export interface ImageReference {
  repository: string;
  tag?: string;
  digest?: string;
}

const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const HOST =
  '(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\\.(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?))*';
const REPOSITORY = new RegExp(
  `^(?:${HOST}(?::[0-9]+)?/)?${COMPONENT}(?:/${COMPONENT})*$`,
);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST = /^sha256:[a-f0-9]{64}$/;

/** Splits a reference; does not judge the parts. */
export function splitImageReference(reference: string): ImageReference {
  const at = reference.indexOf('@');
  const named = at < 0 ? reference : reference.slice(0, at);
  const colon = named.lastIndexOf(':');
  const tagged = colon > named.lastIndexOf('/');
  return {
    repository: tagged ? named.slice(0, colon) : named,
    ...(tagged ? { tag: named.slice(colon + 1) } : {}),
    ...(at < 0 ? {} : { digest: reference.slice(at + 1) }),
  };
}

export const imageRepository: Format = {
  expected: 'an image repository without tag, such as `ghcr.io/acme/orders`',
  refuse: text => {
    if (REPOSITORY.test(text)) return undefined;
    if (/^[a-z]+:\/\//.test(text)) return 'it may not begin with a scheme';
    if (/\/[^/]*[A-Z]/.test(text) || /^[^/]*[A-Z][^/]*$/.test(text))
      return 'it must be lower-case';
    if (/[@:][^/]*$/.test(text))
      return 'tag and digest have fields of their own';
    return 'it does not have that form';
  },
};

export const imageTag = patternFormat(
  'an image tag of at most 128 letters, digits, `_`, `.` and `-`, such as `1.4.2`',
  TAG,
);

export const imageDigest = patternFormat(
  '`sha256:` and 64 lower-case hexadecimal digits',
  DIGEST,
);

/** https://github.com/distribution/reference/blob/main/reference.go */
export const imageReference: Format = {
  expected: 'an image reference, such as `ghcr.io/acme/orders:1.4.2`',
  refuse: text => {
    const { repository, tag, digest } = splitImageReference(text);
    const reason = imageRepository.refuse(repository);
    if (reason !== undefined)
      return reason === 'tag and digest have fields of their own'
        ? 'it does not have that form'
        : reason;
    if (tag !== undefined && !TAG.test(tag)) return `\`${tag}\` is not a tag`;
    if (digest !== undefined && !DIGEST.test(digest))
      return 'the digest must be `sha256:` and 64 hexadecimal digits';
    return undefined;
  },
};
