// Drizzle ORM and drizzle-kit against the server at port $1: migrate, push, push again after changes,
// renames, pull, and queries. Prints what they do and what the database then holds.
import { execFile, spawn } from 'node:child_process';
import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { printCatalog } from './catalog.mjs';
import { use } from './drizzle/use.mjs';

const port = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));
const kit = join(here, 'node_modules', 'drizzle-kit', 'bin.cjs');
const work = mkdtempSync(join(tmpdir(), 'drizzle-'));
const url = (database) => `postgresql://postgres@127.0.0.1:${port}/${database}`;

async function inDatabase(database, action) {
  const client = new pg.Client({ connectionString: url(database) });
  await client.connect();
  try {
    return await action(client);
  } finally {
    await client.end();
  }
}

function environment(database, schema, out) {
  return {
    ...process.env,
    DRIZZLE_URL: url(database),
    DRIZZLE_SCHEMA: join(here, 'drizzle', schema + '.mjs'),
    DRIZZLE_OUT: join(work, out),
    NO_COLOR: '1',
    TZ: 'UTC',
  };
}

const plain = (text) => text.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '');

/** What a terminal would show in the end, without spinners, times and folders. */
function settled(text) {
  return plain(text)
    .split(/[\r\n]+/)
    .map((line) => line.trimEnd().replaceAll(work, 'OUT').replaceAll(here, 'HERE').replace(/\d{4}_\w+\.sql/g, 'MIGRATION.sql'))
    .filter((line) => line && !/^\s*[⡿⣟⣯⣷⣾⣽⣻⢿⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏\[]|Pulling schema|fetching|^\s*\d+ /.test(line))
    .join('\n');
}

function drizzleKit(arguments_, env) {
  return new Promise((done) => {
    execFile(process.execPath, [kit, ...arguments_, '--config=drizzle/config.mjs'], { cwd: here, env, timeout: 60_000 },
      (error, stdout, stderr) => {
        console.log(`$ drizzle-kit ${arguments_.join(' ')}: ${error ? 'FAILED ' + error.code : 'ok'}`);
        console.log(settled(stdout + stderr));
        done();
      });
  });
}

/**
 * What pull has written. The order of tables and of imports is the order of pg_class, and which of
 * an index's operator classes is taken for each of its columns is left open by drizzle-kit's query.
 */
function pulled(folder, file) {
  const text = readFileSync(join(work, folder, file), 'utf8');
  const sorted = text.replace(/import \{(.*)\}/g, (all, names) => `import {${names.split(',').map((n) => n.trim()).sort()}}`);
  const blocks = sorted.split(/\n+(?=export )/).map((b) => b.trim()).sort();
  return blocks.join('\n').replace(/^.*\.op\(.*\.op\(.*$/gm, (line) => line.replace(/\.op\("\w+"\)/g, ''));
}

/** In a terminal, where it asks what was created and what renamed: {@code renamed} were. */
function asked(arguments_, env, renamed = []) {
  return new Promise((done) => {
    const command = [process.execPath, kit, ...arguments_, '--config=drizzle/config.mjs'].join(' ');
    const terminal = spawn('script', ['-qefc', command, '/dev/null'], { cwd: here, env });
    const answered = [];
    let output = '';
    terminal.stdout.on('data', (data) => {
      output += data;
      for (const [, name] of plain(output).matchAll(/Is (\S+) \w+ .*?created or renamed/g)) {
        if (!answered.includes(name)) {
          answered.push(name);
          const down = renamed.includes(name) ? '\x1b[B' : '';
          setTimeout(() => terminal.stdin.write(down), 100);
          setTimeout(() => terminal.stdin.write('\r'), 300);
        }
      }
    });
    const watch = setTimeout(() => terminal.kill(), 60_000);
    terminal.on('close', (code) => {
      clearTimeout(watch);
      console.log(`$ drizzle-kit ${arguments_.join(' ')}: ${code ? 'FAILED ' + code : 'ok'}, asked ${answered}`);
      // It goes through the tables in the order of pg_class.
      console.log(settled(output).split('\n').sort().join('\n'));
      done();
    });
  });
}

async function holds(database) {
  await inDatabase(database, (client) =>
    printCatalog(async (sql) => (await client.query({ text: sql, rowMode: 'array' })).rows));
}

try {
  await inDatabase('postgres', async (client) => {
    for (const database of ['drizzle_migrate', 'drizzle_push']) {
      await client.query(`DROP DATABASE IF EXISTS ${database}`);
      await client.query(`CREATE DATABASE ${database}`);
    }
  });
  const first = environment('drizzle_migrate', 'first', 'migrations');
  await drizzleKit(['generate', '--name=first'], first);
  await drizzleKit(['migrate'], first);
  await drizzleKit(['migrate'], first);
  await holds('drizzle_migrate');
  await use(url('drizzle_migrate'));
  await drizzleKit(['pull'], environment('drizzle_migrate', 'first', 'pulled'));
  console.log(pulled('pulled', 'schema.ts'));
  console.log(pulled('pulled', 'relations.ts').split('\n').sort().join('\n'));

  await drizzleKit(['push', '--force', '--verbose'], environment('drizzle_push', 'first', 'x'));
  await holds('drizzle_push');
  await drizzleKit(['push', '--force', '--verbose'], environment('drizzle_push', 'first', 'x'));
  await asked(['push', '--force', '--verbose'], environment('drizzle_push', 'second', 'x'));
  await holds('drizzle_push');
  await drizzleKit(['pull'], environment('drizzle_push', 'second', 'again'));
  console.log(pulled('again', 'schema.ts'));
} finally {
  rmSync(work, { recursive: true });
}
