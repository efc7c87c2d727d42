import type { DeliveryImage } from '@chartwright/backstage-plugin-chartwright-common';
import type { ChartValues } from '../../../resolve';

/** What an image of a language is made of. */
export interface LanguageImage {
  /** Version that is taken when none is said: the newest with long-term support. */
  readonly version: string;
  /** Image of the runtime; `{version}` is filled in. */
  readonly base: string;
  /** Image that builds; absent: the runtime's. */
  readonly buildBase?: string;
  readonly start: readonly string[];
  /** Starts it with hot reload; `{start}` stands for the words that start it. */
  readonly develop: readonly string[];
  readonly test: readonly string[];
  /** Calls an address and fails unless the answer is good; `{url}` is filled in. */
  readonly health: readonly string[];
}

const WGET = ['wget', '-q', '-O', '/dev/null', '{url}'];

/** The languages that an image can be generated for. */
export const LANGUAGES: Readonly<
  Record<DeliveryImage['language'], LanguageImage>
> = {
  node: {
    version: '22',
    base: 'docker.io/library/node:{version}-alpine',
    buildBase: 'docker.io/library/node:{version}-alpine',
    start: ['node', '.'],
    develop: ['npm', 'run', 'dev'],
    test: ['npm', 'test'],
    health: [
      'node',
      '-e',
      "fetch('{url}').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))",
    ],
  },
  python: {
    version: '3.13',
    base: 'docker.io/library/python:{version}-slim',
    start: ['python', '-m', 'app'],
    develop: ['watchmedo', 'auto-restart', '-R', '--', '{start}'],
    test: ['pytest'],
    health: [
      'python',
      '-c',
      "import urllib.request as r; r.urlopen('{url}', timeout=5)",
    ],
  },
  go: {
    version: '1.24',
    base: 'docker.io/library/alpine:3.21',
    buildBase: 'docker.io/library/golang:{version}-alpine',
    start: ['/app/app'],
    develop: ['go', 'run', '.'],
    test: ['go', 'test', './...'],
    health: WGET,
  },
  php: {
    version: '8.2',
    base: 'docker.io/library/php:{version}-apache',
    start: ['apache2-foreground'],
    // PHP reads the sources for each request.
    develop: ['apache2-foreground'],
    test: ['vendor/bin/phpunit'],
    health: ['curl', '-fsS', '-o', '/dev/null', '{url}'],
  },
  java: {
    version: '21',
    base: 'docker.io/library/eclipse-temurin:{version}-jre-alpine',
    buildBase: 'docker.io/library/eclipse-temurin:{version}-jdk',
    start: ['java', '-jar', '/app/app.jar'],
    develop: ['./mvnw', 'spring-boot:run'],
    test: ['./mvnw', '-B', 'verify'],
    health: WGET,
  },
};

/** The words that check a service's health, in an image of its language; nothing where it answers no HTTP. */
export function healthWords(
  language: DeliveryImage['language'],
  url: string,
): string[] {
  return LANGUAGES[language].health.map(word => word.replaceAll('{url}', url));
}

/** The words that start a service: its image's, its own command, or the usual ones of its language. */
export function startWords(
  image: DeliveryImage,
  { command = [], args = [] }: Pick<ChartValues, 'command' | 'args'>,
): readonly string[] {
  const own = [...command, ...args];
  if (image.start) return image.start;
  return own.length > 0 ? own : LANGUAGES[image.language].start;
}

/** The words that start a service so that it reloads when a source changes. */
export function developWords(
  image: DeliveryImage,
  values: Pick<ChartValues, 'command' | 'args'>,
): readonly string[] {
  return (
    image.develop ??
    LANGUAGES[image.language].develop.flatMap(word =>
      word === '{start}' ? startWords(image, values) : word,
    )
  );
}
