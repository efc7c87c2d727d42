import type { ResolvedCi } from '../../../resolve';
import type { DeliverySubject } from '../DeliverySubject';
import type { Command } from './chartCommands';
import { toolImage } from './toolImages';

/** The severities from the lowest that stops the pipeline to the highest. */
const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;

function severities({ failOn }: ResolvedCi): readonly string[] {
  return SEVERITIES.slice(SEVERITIES.indexOf(failOn));
}

/** Figures of Bandit: `-l` reports from low on, `-ll` from medium, `-lll` from high. */
function banditLevel({ failOn }: ResolvedCi): string {
  const level = Math.min(SEVERITIES.indexOf(failOn) + 1, 3);
  return `-${'l'.repeat(level)}`;
}

/** Snyk and Semgrep have words of their own. */
function semgrepLevels(ci: ResolvedCi): string {
  const all = { low: 'INFO', medium: 'WARNING', high: 'ERROR' };
  const from = SEVERITIES.indexOf(ci.failOn);
  return Object.values(all)
    .slice(Math.min(from, 2))
    .map(level => `--severity ${level}`)
    .join(' ');
}

/** What looks at the sources. Each command fails when it finds something at or above `failOn`. */
export function sourceScans(
  { delivery: { image } }: DeliverySubject,
  ci: ResolvedCi,
): Command[] {
  const mounted = 'docker run --rm -v "$PWD:/src" -w /src';
  const found: (Command & { scanner: ResolvedCi['scanners'][number] })[] = [
    {
      scanner: 'trivy',
      name: 'trivy fs',
      run: `${mounted} ${toolImage(
        ci,
        'trivy',
      )} fs --exit-code 1 --ignore-unfixed --severity ${severities(ci)
        .join(',')
        .toUpperCase()} --scanners vuln,secret --skip-dirs chart/charts,.chartwright .`,
    },
    ...(image?.language === 'python'
      ? [
          {
            scanner: 'bandit' as const,
            name: 'bandit',
            run: `${mounted} ${toolImage(
              ci,
              'python',
            )} sh -c 'pip install --quiet bandit==1.8.0 && bandit -r ${banditLevel(
              ci,
            )} --exclude ./tests .'`,
          },
        ]
      : []),
    {
      scanner: 'semgrep',
      name: 'semgrep',
      run: `${mounted} ${toolImage(
        ci,
        'semgrep',
      )} semgrep scan --error --metrics=off --config p/default ${semgrepLevels(
        ci,
      )} .`,
    },
    {
      scanner: 'snyk',
      name: 'snyk',
      run: `docker run --rm -v "$PWD:/app" -e SNYK_TOKEN ${toolImage(
        ci,
        'snyk',
      )} snyk test --all-projects --severity-threshold=${ci.failOn}`,
    },
  ];
  return found
    .filter(({ scanner }) => ci.scanners.includes(scanner))
    .map(({ name, run }) => ({ name, run }));
}

/** What looks at an image. `reference` is a word of the shell. */
export function imageScans(ci: ResolvedCi, reference: string): Command[] {
  const login = '-v "$HOME/.docker:/root/.docker:ro"';
  return [
    ...(ci.scanners.includes('trivy')
      ? [
          {
            name: 'trivy image',
            run: `docker run --rm ${login} ${toolImage(
              ci,
              'trivy',
            )} image --exit-code 1 --ignore-unfixed --severity ${severities(ci)
              .join(',')
              .toUpperCase()} ${reference}`,
          },
        ]
      : []),
    ...(ci.scanners.includes('docker-scout')
      ? [
          {
            name: 'docker scout',
            run: `docker run --rm -e DOCKER_SCOUT_HUB_USER -e DOCKER_SCOUT_HUB_PASSWORD ${toolImage(
              ci,
              'docker-scout',
            )} cves --exit-code --only-severity ${severities(ci).join(
              ',',
            )} registry://${reference}`,
          },
        ]
      : []),
  ];
}
