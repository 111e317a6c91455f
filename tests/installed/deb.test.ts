import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDeb } from '../../scripts/package/deb/build.ts'

// Installs on the machine it runs on, and needs root for that: `npm run test:deb`, which the workflow calls in a container.
const project = resolve(import.meta.dirname, '../..')
const analyst = 'wiremark-try'
const home = `/home/${analyst}`
const folder = mkdtempSync(join(tmpdir(), 'wiremark-deb-test-'))
const minutes = 60_000

beforeAll(() => {
  expect(spawnSync('dpkg', ['-s', 'wiremark']).status, 'a Wiremark is installed here already').not.toBe(0)
  must('useradd', '--create-home', '--home-dir', home, analyst)
})

afterAll(() => {
  if (spawnSync('dpkg', ['-s', 'wiremark']).status === 0) apt('purge', 'wiremark')
  spawnSync('userdel', ['--remove', analyst])
  rmSync(folder, { recursive: true, force: true })
}, 5 * minutes)

test('the same commit makes the same package, and apt installs it', { timeout: 10 * minutes }, async () => {
  const small = process.env.WIREMARK_SMALL === '1'
  const [one, two] = [
    await buildDeb({ project, into: join(folder, 'one'), small }),
    await buildDeb({ project, into: join(folder, 'two'), small })
  ]
  expect(hashOf(two)).toBe(hashOf(one))
  apt('install', one)
  const owned = must('dpkg', '-L', 'wiremark').split('\n')
  expect(owned.filter((file) => /win32|darwin|musl|arm64|vitest|typescript\//.test(file))).toEqual([])
  expect(owned.filter((file) => file !== '' && statSync(file).uid !== 0)).toEqual([])
})

test('it is in the menu with its icon, and opens archives and REFI-QDA projects', () => {
  const entry = '/usr/share/applications/wiremark.desktop'
  if (hasProgram('desktop-file-validate')) must('desktop-file-validate', entry)
  if (hasProgram('appstreamcli'))
    must('appstreamcli', 'validate', '--no-net', '/usr/share/metainfo/app.wiremark.Wiremark.metainfo.xml')
  for (const size of ['16x16', '48x48', '256x256'])
    expect(existsSync(`/usr/share/icons/hicolor/${size}/apps/wiremark.png`)).toBe(true)
  const types =
    readFileSync(entry, 'utf8')
      .match(/^MimeType=(.*);$/m)?.[1]
      ?.split(';') ?? []
  const known = readFileSync('/usr/share/mime/globs', 'utf8')
  expect(types.map((type) => known.match(new RegExp(`^${type}:(.*)$`, 'm'))?.[1])).toEqual([
    '*.wiremark',
    '*.qdpx'
  ])
})

test('its commands work from a terminal, as any user and from any folder', () => {
  expect(asAnalyst('cd / && wiremark help')).toContain('wiremark COMMAND')
  expect(asAnalyst('wiremark import /usr/lib/wiremark/program/seeds')).toMatch(/\d+ found, .* 0 failed/)
  expect(asAnalyst('wiremark search dam')).toContain('Skarrow')
  expect(asAnalyst('wiremark check')).not.toBe('')
  expect(must('man', '--where', 'wiremark')).toContain('/usr/share/man/man1/wiremark.1.gz')
})

test('an analyst’s day passes in the installed window', { timeout: 10 * minutes }, () => {
  const playwright = join(project, 'node_modules/@playwright/test/cli.js')
  const { status, stdout } = spawnSync(
    process.execPath,
    [playwright, 'test', 'tests/e2e/analyst.test.ts', '--workers=1', '--retries=1'],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, WIREMARK_RUNTIME: 'chromium', WIREMARK_PROGRAM: '/usr/bin/wiremark' }
    }
  )
  expect(status, stdout).toBe(0)
})

test('Chromium’s sandbox holds the window of everyone but root', { timeout: 5 * minutes }, async () => {
  const window = spawn(
    'runuser',
    ['-u', analyst, '--', 'env', `HOME=${home}`, 'WIREMARK_HEADLESS=1', 'wiremark'],
    {
      stdio: 'ignore'
    }
  )
  const ended = new Promise((resolve) => window.once('exit', resolve))
  // Seccomp 2: system calls pass a filter (proc(5)).
  const held = () => {
    const renderers = processes('--type=renderer')
    return renderers.length > 0 && renderers.every(({ pid }) => /^Seccomp:\t2$/m.test(readStatus(pid)))
  }
  await expect.poll(held, { timeout: 2 * minutes }).toBe(true)
  expect(processes('--no-sandbox')).toEqual([])
  for (const { pid } of processes('/usr/lib/wiremark/node')) process.kill(pid, 'SIGTERM')
  await ended
  await expect.poll(() => processes(''), { timeout: minutes }).toEqual([])
})

test(
  'removed and purged it leaves the analyst’s archive, and nothing of its own',
  { timeout: 5 * minutes },
  () => {
    const archive = `${home}/.local/share/Wiremark/archive/archive.db`
    const before = hashOf(archive)
    apt('remove', 'wiremark')
    must('dpkg', '--purge', 'wiremark')
    expect(existsSync('/usr/lib/wiremark')).toBe(false)
    expect(existsSync('/usr/share/applications/wiremark.desktop')).toBe(false)
    expect(hashOf(archive)).toBe(before)
  }
)

function apt(action: string, what: string): void {
  must('apt-get', action, '-y', '-qq', '-o', 'DPkg::Lock::Timeout=300', what)
}

function must(program: string, ...args: string[]): string {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env })
  expect(status, `${program} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
  return stdout
}

function asAnalyst(command: string): string {
  return must(
    'runuser',
    '-u',
    analyst,
    '--',
    'env',
    '-i',
    `HOME=${home}`,
    'PATH=/usr/bin:/bin',
    'sh',
    '-c',
    command
  )
}

function hasProgram(name: string): boolean {
  return spawnSync('which', [name]).status === 0
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** The analyst's processes whose command line has these words. */
function processes(words: string): { pid: number; line: string }[] {
  const { uid } = statSync(home)
  return readdirSync('/proc').flatMap((name) => {
    try {
      if (!/^\d+$/.test(name) || statSync(`/proc/${name}`).uid !== uid) return []
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return line.includes(words) ? [{ pid: Number(name), line }] : []
    } catch {
      // It has ended since it was listed.
      return []
    }
  })
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/status`, 'utf8')
  } catch {
    return 'ended'
  }
}
