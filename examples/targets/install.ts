import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const maxBuffer = 64 * 1024 * 1024;

/** Products are installed outside the repository; the folder may be deleted at any time. */
const cache = join(tmpdir(), 'pruefstein-targets');

/**
 * Installs the pinned Python packages of a `requirements.txt` into a virtual environment of their own.
 * Every package is pinned, so pip resolves nothing (`--no-deps`).
 * @returns the folder with the environment's programs.
 */
export async function installFromPip(name: string, folder: URL): Promise<string> {
  const requirements = new URL('requirements.txt', folder).pathname;
  const home = await installOnce(name, [requirements], async (into) => {
    await run('python3', ['-m', 'venv', into]);
    const arguments_ = ['install', '--quiet', '--no-deps', '--requirement', requirements];
    await run(join(into, 'bin', 'pip'), arguments_, { maxBuffer });
  });
  return join(home, 'bin');
}

/**
 * Installs the pinned npm packages of a folder's `package.json` and lock file; install scripts do not run.
 * @returns the folder `node_modules`.
 */
export async function installFromNpm(name: string, folder: URL): Promise<string> {
  const files = ['package.json', 'package-lock.json'].map((file) => new URL(file, folder).pathname);
  const home = await installOnce(name, files, async (into) => {
    for (const file of files) await copyFile(file, join(into, file.slice(file.lastIndexOf('/') + 1)));
    await run('npm', ['ci', '--omit=dev', '--ignore-scripts'], { cwd: into, maxBuffer });
  });
  return join(home, 'node_modules');
}

/**
 * Builds the Go program of a folder with the modules that its `go.mod` and `go.sum` pin.
 * @returns the program.
 */
export async function installFromGo(name: string, folder: URL): Promise<string> {
  const files = ['go.mod', 'go.sum', 'main.go'].map((file) => new URL(file, folder).pathname);
  const home = await installOnce(name, files, async (into) => {
    const parameters = ['build', '-mod=readonly', '-trimpath', '-o', join(into, 'server'), '.'];
    await run('go', parameters, { cwd: folder, maxBuffer });
  });
  return join(home, 'server');
}

/** What `distribution.json` says of an archive on Maven Central. */
interface MavenArtifact {
  /** `group:artifact:version:type`. */
  readonly artifact: string;
  /** The folder inside the archive. */
  readonly folder: string;
  /** Run once in that folder: program and parameters. */
  readonly prepare: readonly [program: string, ...parameters: string[]];
}

/**
 * Unpacks the archive that a folder's `distribution.json` names and prepares what is in it. Maven compares it with its
 * checksum.
 * @returns the folder inside the archive.
 */
export async function installFromMaven(name: string, folder: URL): Promise<string> {
  const file = new URL('distribution.json', folder).pathname;
  const archive: MavenArtifact = JSON.parse(await readFile(file, 'utf8'));
  const home = await installOnce(name, [file], async (into) => {
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack';
    // Else Maven notes in the working folder what it has unpacked before, and unpacks it nowhere else.
    const folders = [`-DoutputDirectory=${into}`, `-DmarkersDirectory=${into}`];
    await run('mvn', ['-q', '-B', goal, `-Dartifact=${archive.artifact}`, ...folders], {
      cwd: into,
      maxBuffer,
    });
    const [program, ...parameters] = archive.prepare;
    await run(program, parameters, { cwd: join(into, archive.folder), maxBuffer });
  });
  return join(home, archive.folder);
}

/**
 * Builds the Java program of a folder with the packages that its `pom.xml` pins.
 * @returns the archive that runs.
 */
export async function buildWithMaven(name: string, folder: URL, source: string): Promise<string> {
  const files = ['pom.xml', source].map((file) => new URL(file, folder).pathname);
  const home = await installOnce(name, files, async (into) => {
    const copied = join(into, source);
    await mkdir(dirname(copied), { recursive: true });
    await copyFile(new URL('pom.xml', folder), join(into, 'pom.xml'));
    await copyFile(new URL(source, folder), copied);
    await run('mvn', ['-q', '-B', 'package'], { cwd: into, maxBuffer });
  });
  return join(home, 'target', 'issuer-1.0.0.jar');
}

/** A folder is complete once it holds the digest of what it was installed from; anything else is done anew. */
async function installOnce(
  name: string,
  sources: readonly string[],
  install: (into: string) => Promise<void>,
): Promise<string> {
  const into = join(cache, name);
  const marker = join(into, 'installed-from.txt');
  const hash = createHash('sha256');
  for (const source of sources) hash.update(await readFile(source));
  const digest = hash.digest('hex');
  const done = await readFile(marker, 'utf8').catch(() => '');
  if (done === digest) return into;
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  await install(into);
  await writeFile(marker, digest);
  return into;
}
