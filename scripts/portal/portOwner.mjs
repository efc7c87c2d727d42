import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

/** Whether something listens on the port already. */
export function isTaken(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', error => {
      if (error.code === 'EADDRINUSE') resolve(true);
      else reject(error);
    });
    probe.listen({ host, port, exclusive: true }, () =>
      probe.close(() => resolve(false)),
    );
  });
}

/** The inodes of the sockets that listen on a port, from the text of /proc/net/tcp (or tcp6). */
export function listeningInodes(table, port) {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  return table
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .filter(
      ([, local, , state]) => local?.endsWith(`:${hexPort}`) && state === '0A',
    )
    .map(fields => fields[9]);
}

function ownerOnLinux(port) {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(table =>
    listeningInodes(readFileSync(table, 'utf8'), port),
  );
  const sockets = new Set(inodes.map(inode => `socket:[${inode}]`));
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const links = readdirSync(`/proc/${pid}/fd`);
      if (
        links.some(fd => sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)))
      ) {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return { pid, command: command.split('\0').join(' ').trim() };
      }
    } catch {
      // Another user's process, or one that has just ended.
    }
  }
  return undefined;
}

function ownerByLsof(port) {
  const listing = execFileSync(
    'lsof',
    ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const pid = /^p(\d+)$/m.exec(listing)?.[1];
  const command = /^c(.+)$/m.exec(listing)?.[1];
  return pid && { pid, command };
}

/** The process that listens on a port, as far as this user may see it. */
export function portOwner(port) {
  try {
    return process.platform === 'linux'
      ? ownerOnLinux(port)
      : ownerByLsof(port);
  } catch {
    return undefined;
  }
}
