import { FileTree, fileTree } from '../../../files/FileTree';
import { DeliverySubject, developmentOf } from '../DeliverySubject';
import { healthCommand, healthUrl, mainPort, userOf } from './imageFacts';
import { developWords, healthWords, LANGUAGES, startWords } from './languages';

/** What a build does not need to see. */
const DOCKERIGNORE = `# What the build of the image does not see.
.git/
.github/
.gitlab-ci.yml
.chartwright/
chart/
docs/
terraform/
deploy/
kustomize/
reports/
catalog-info.yaml
chartwright.yaml
mkdocs.yml
compose*.yaml
compose*.yml
docker-compose*.yml
Dockerfile
.env
.env.*
.venv/
__pycache__/
node_modules/
target/
vendor/
`;

/** The Dockerfile of a service whose image is to be generated, in stages. */
export function emitDockerfile(subject: DeliverySubject): FileTree {
  const { image } = subject.delivery;
  const { service, templates } = subject;
  if (!service || !image || image.dockerfile === 'own') return fileTree([]);
  const language = LANGUAGES[image.language];
  const version = image.version ?? language.version;
  const filled = (name: string) => name.replaceAll('{version}', version);
  const base = image.base ?? filled(language.base);
  const { values } = developmentOf(service);
  const url = healthUrl(values);
  const health = url ? healthWords(image.language, url) : healthCommand(values);
  const healthcheck = subject.delivery.compose?.healthcheck;
  const port = mainPort(values);
  const text = templates.render(
    `partials/delivery/dockerfile/${image.language}`,
    {
      base,
      buildBase: filled(language.buildBase ?? language.base),
      alpine: /(^|[/-])alpine(?=[:@-]|$)/.test(base),
      user: image.user,
      ...userOf(service),
      port: port ?? 8080,
      ports: port === undefined ? [] : [port],
      health: health ? JSON.stringify(health) : '',
      interval: healthcheck?.interval ?? '30s',
      timeout: healthcheck?.timeout ?? '10s',
      startPeriod: healthcheck?.startPeriod ?? '40s',
      start: JSON.stringify(startWords(image, values)),
      develop: JSON.stringify(developWords(image, values)),
      // What is written needs no reloader of ours.
      reloader: image.language === 'python' && image.develop === undefined,
      test: JSON.stringify(image.test ?? language.test),
    },
  );
  return fileTree([
    ['Dockerfile', text],
    ['.dockerignore', DOCKERIGNORE],
  ]);
}
