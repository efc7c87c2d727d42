import type { Dependency } from '../../resolve';
import { shellWord } from '../text/markdownText';
import type { CommandTarget } from './CommandTarget';

interface Client {
  readonly image: string;
  check(host: string, port: number): string;
}

/** Programs that say whether a data store answers, by the resource's type, in an image that has them. */
const CLIENTS: Readonly<Record<string, Client>> = {
  postgres: {
    image: 'docker.io/library/postgres:17-alpine',
    check: (host, port) => `pg_isready -h ${host} -p ${port}`,
  },
  redis: {
    image: 'docker.io/library/redis:7-alpine',
    check: (host, port) => `redis-cli -h ${host} -p ${port} ping`,
  },
  mysql: {
    image: 'docker.io/library/mysql:8.4',
    check: (host, port) => `mysqladmin ping -h ${host} -P ${port}`,
  },
};

const SHELL_IMAGE = 'docker.io/library/busybox:1.37';

/** Does a dependency answer, asked from the network of one of the service's own Pods, so that policies count? */
export function neighbourProbe(
  from: CommandTarget,
  { host, port, type }: Dependency,
): string {
  if (port === undefined) return nameLookup(from, host);
  const name = shellWord(host);
  const client = CLIENTS[type ?? ''];
  return client
    ? inPod(from, client.image, client.check(name, port))
    : inPod(from, SHELL_IMAGE, `nc -zv -w 5 ${name} ${port}`);
}

/** Does the name service know a host, asked from a Pod? */
export function nameLookup(from: CommandTarget, host: string): string {
  return inPod(from, SHELL_IMAGE, `nslookup ${shellWord(host)}`);
}

/* An ephemeral container shares the Pod's network and user; the profile keeps it within the restricted standard. */
function inPod(from: CommandTarget, image: string, command: string): string {
  return `kubectl debug ${from.in} ${from.onePod} -it --profile=restricted --image=${image} -- ${command}`;
}
