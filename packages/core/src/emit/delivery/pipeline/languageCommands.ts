import type { DeliveryImage } from '@chartwright/backstage-plugin-chartwright-common';
import type { DeliverySubject } from '../DeliverySubject';

type Language = DeliveryImage['language'];

/** The usual commands of a language; `{reports}` stands for the folder of the reports. */
const COMMANDS: Readonly<Record<Language, { lint: string; test: string }>> = {
  node: {
    lint: 'npm run lint --if-present',
    test: 'npm test -- --coverage --coverageDirectory={reports}/coverage',
  },
  python: {
    lint: 'ruff check .',
    test: 'pytest --cov --cov-report=term --cov-report=html:{reports}/coverage --html={reports}/tests.html --self-contained-html',
  },
  go: {
    lint: 'go vet ./...',
    test: 'go test -coverprofile={reports}/coverage.out ./... && go tool cover -html={reports}/coverage.out -o {reports}/coverage.html',
  },
  php: {
    lint: 'vendor/bin/phpcs',
    test: 'vendor/bin/phpunit --coverage-html {reports}/coverage --testdox-html {reports}/tests.html',
  },
  java: {
    lint: './mvnw -B validate',
    test: './mvnw -B verify && cp -r target/site {reports}/',
  },
};

/** The command that looks for mistakes of style, or nothing when neither it nor the language is known. */
export function lintCommand({ delivery }: DeliverySubject): string | undefined {
  const { ci, image } = delivery;
  return ci?.lint ?? (image && COMMANDS[image.language].lint);
}

/** The commands of the test suites, in alphabetical order of their names. */
export function suiteCommands({
  delivery: { ci, image },
}: DeliverySubject): { suite: string; command: string }[] {
  const reports = ci?.reports ?? 'reports';
  const usual: Record<string, string> = image
    ? { unit: COMMANDS[image.language].test.replaceAll('{reports}', reports) }
    : {};
  return Object.entries(ci?.suites ?? usual)
    .map(([suite, command]) => ({ suite, command }))
    .sort((a, b) => (a.suite < b.suite ? -1 : 1));
}
