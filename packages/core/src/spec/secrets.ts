const SECRET_WORD =
  /(^|_)(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|TOKEN|APIKEY|API_KEY|ACCESS_KEY|PRIVATE_KEY|SECRET_KEY|ENCRYPTION_KEY|SIGNING_KEY|CREDENTIALS?)(_|$)/;
/** `TOKEN_URL`, `PASSWORD_FILE`, `SECRET_NAME`: about a secret, not one. */
const ABOUT_A_SECRET =
  /_(FILE|PATH|DIR|NAME|ID|URL|URI|ENDPOINT|HOST|TTL|EXPIRY|EXPIRATION|LIFETIME|LENGTH|SECONDS|MINUTES|HEADER|TYPE|ALGORITHM|ISSUER|AUDIENCE|ENABLED|POLICY|REGION|VERSION|SOURCE|STORE|PREFIX)$/;

/** Forms by which their issuers make secrets known. */
const KNOWN_SECRETS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bgh[pousr]_[A-Za-z0-9]{36,}/,
  /\bgithub_pat_[A-Za-z0-9_]{50,}/,
  /\bglpat-[A-Za-z0-9_-]{20,}/,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\bsk_(live|test)_[A-Za-z0-9]{16,}/,
  /\bAIza[A-Za-z0-9_-]{35}\b/,
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
];

const URL_WITH_PASSWORD = /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/i;

const MOST_NAMES = 10_000;
const secretNames = new Map<string, boolean>();

/** True for a name such as `DB_PASSWORD` or `apiToken`, and false for `TOKEN_URL`, which only tells about one. */
export function isSecretName(name: string): boolean {
  let isSecret = secretNames.get(name);
  if (isSecret === undefined) {
    isSecret = looksSecret(name);
    if (secretNames.size >= MOST_NAMES) secretNames.clear();
    secretNames.set(name, isSecret);
  }
  return isSecret;
}

function looksSecret(name: string): boolean {
  const word = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-.]/g, '_')
    .toUpperCase();
  return SECRET_WORD.test(word) && !ABOUT_A_SECRET.test(word);
}

/** True for a text that holds a secret of a known form: a private key, a token of a forge or cloud. */
export function holdsKnownSecret(text: string): boolean {
  return KNOWN_SECRETS.some(form => form.test(text));
}

/** True for a text with an address that holds a password; a placeholder is none. */
export function holdsPasswordInUrl(text: string): boolean {
  const password = URL_WITH_PASSWORD.exec(text)?.[1];
  return password !== undefined && !/^[{$<*]/.test(password);
}

const SHORTEST_RANDOM = 24;
/** Bits a character; English text has about 4.2 with blanks, identifiers less, random base64 close to 6. */
const RANDOM_ENTROPY = 4.3;

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text)
    counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** True for a text that looks as if a machine had drawn it. */
export function looksRandom(value: string): boolean {
  if (value.length < SHORTEST_RANDOM || !/^[A-Za-z0-9+/=_-]+$/.test(value))
    return false;
  const mixed = /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
  return (
    mixed &&
    !/^(\/|[a-z]+(-[a-z]+)+$)/.test(value) &&
    entropy(value) >= RANDOM_ENTROPY
  );
}

const MASK = '***';
/** The documents' own field for the name of a Secret. */
const SECRET_REFERENCE = 'secret';

/** `name: value` in a block or flow map; maps, lists and empty values are left alone. */
const NAMED_VALUE =
  /(["']?)([A-Za-z_][\w.-]*)\1(\s*:\s*)("[^"]*"|'[^']*'|[^\s{[&*|>#,}\]][^,}\]#]*)/g;

const EACH_KNOWN_SECRET = KNOWN_SECRETS.map(form => new RegExp(form, 'g'));
const EACH_URL_WITH_PASSWORD = new RegExp(URL_WITH_PASSWORD, 'gi');

const LONG_TEXT = 1000;
const MOST_LONG_TEXTS = 50;
const longTexts = new Map<string, string>();

/**
 * A line of a document, or a text of several, with everything masked that may be a secret, so that it can be shown. Long
 * texts, such as dashboards, come once for each environment.
 */
export function maskSecrets(text: string): string {
  if (text.length < LONG_TEXT) return maskText(text);
  let shown = longTexts.get(text);
  if (shown === undefined) {
    shown = maskText(text);
    if (longTexts.size >= MOST_LONG_TEXTS) longTexts.clear();
    longTexts.set(text, shown);
  }
  return shown;
}

function maskText(line: string): string {
  const named = line.replace(
    NAMED_VALUE,
    (whole, quote: string, name: string, colon: string, value: string) => {
      const secret =
        (isSecretName(name) && name !== SECRET_REFERENCE) ||
        looksRandom(value.replace(/["']/g, '').trim());
      return secret ? `${quote}${name}${quote}${colon}${MASK}` : whole;
    },
  );
  const known = EACH_KNOWN_SECRET.reduce(
    (text, form) => text.replace(form, MASK),
    named,
  );
  return known.replace(EACH_URL_WITH_PASSWORD, whole =>
    whole.replace(/:[^:@]*@$/, `:${MASK}@`),
  );
}
