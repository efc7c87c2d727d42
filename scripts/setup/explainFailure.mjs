/**
 * What a failed command means for the person who ran it, read off its output.
 * Each cause: how it shows, what it is, and what to do.
 */
const causes = [
  {
    pattern: /ENOSPC|no space left on device|disk quota exceeded|EDQUOT/i,
    title: 'The disk is full.',
    advice:
      'Free about 5 GB (packages, Yarn’s cache and the built portal), then run the same command again: it goes on where it stopped.',
  },
  {
    pattern: /\b407\b.*proxy|proxy authentication required/i,
    title: 'The network’s proxy refused the request.',
    advice:
      'Set HTTPS_PROXY to an address with your user name and password, then run the same command again.',
  },
  {
    pattern:
      /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF|CERT_HAS_EXPIRED|certificate has expired/i,
    title: 'The package registry’s certificate is not trusted.',
    advice:
      'Behind a company proxy, set NODE_EXTRA_CA_CERTS to the file of its root certificate; else check the machine’s clock.',
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENETDOWN|network request failed|socket hang up|RequestError|YN0001.*(timeout|connect)/i,
    title: 'The package registry cannot be reached.',
    advice:
      'The first run needs the network once (later ones do not). Check the connection; behind a proxy set HTTPS_PROXY, with a mirror of your own set npm’s registry. Then run the same command again: it goes on where it stopped.',
  },
  {
    pattern: /YN0028|lockfile would have been modified|frozen lockfile/i,
    title: 'yarn.lock does not match the package.json files.',
    advice:
      'When you changed a package.json: `node .yarn/releases/yarn-4.13.0.cjs install`, and commit yarn.lock. Else: `git checkout yarn.lock`.',
  },
  {
    pattern:
      /YN0018|EINTEGRITY|checksum mismatch|remote archive doesn't match/i,
    title: 'A package arrived damaged.',
    advice:
      'Run `node .yarn/releases/yarn-4.13.0.cjs cache clean`, then the same command again.',
  },
  {
    pattern: /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    title: 'A file or folder may not be written.',
    advice:
      'The checkout and your home folder must be yours and writable (a run as root may have left files: `sudo chown -R "$(id -u)" .`).',
  },
  {
    pattern: /EMFILE|ENFILE|too many open files/i,
    title: 'Too many files are open.',
    advice:
      'Raise the limit, for example with `ulimit -n 8192`, and try again.',
  },
  {
    pattern: /heap out of memory|ENOMEM|Cannot allocate memory/i,
    title: 'The machine ran out of memory.',
    advice: 'About 3 GB must be free. Close something, and try again.',
  },
];

/**
 * @param {string} output what the command printed
 * @param {{ signal?: string | null }} [outcome] how it ended
 * @returns {{ title: string, advice: string } | undefined} undefined when the cause is not a known one
 */
export function explainFailure(output, outcome = {}) {
  const cause = causes.find(({ pattern }) => pattern.test(output));
  if (cause) return { title: cause.title, advice: cause.advice };
  if (outcome.signal === 'SIGKILL') {
    return {
      title: 'The system ended the command, most likely for want of memory.',
      advice: 'About 3 GB must be free. Close something, and try again.',
    };
  }
  return undefined;
}
