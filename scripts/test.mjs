// `npm test`: sets up what the tests need, runs every check, and closes with one line of counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { diedIn } from './died-in.mjs';
import { ensureBrowser, ensureSystemVoice } from './ensure-browser.mjs';
import {
  checkBootstrapNode,
  ensureBuild,
  ensureDependencies,
  root,
  run,
  runtimeEnvironment,
  runtimeNode,
  SetupError,
} from './setup.mjs';

const results = join(root, 'test-results');
const counts = { passed: 0, failed: 0, skipped: 0 };
const skips = [];

const bin = (...parts) => join(root, 'node_modules', ...parts);

/** One check that is a program: it passes or fails as a whole. */
async function check(name, args, environment = {}) {
  const started = Date.now();
  try {
    await run(name, runtimeNode(), args, { env: runtimeEnvironment(environment) });
    counts.passed += 1;
    console.log(`✓ ${name} (${seconds(started)})`);
  } catch (error) {
    counts.failed += 1;
    console.log(`✗ ${name} (${seconds(started)})\n${error.message}`);
  }
}

/** A test runner that writes its results as JSON to `file`; `read` turns them into counts. */
async function once(name, args, file, read, environment) {
  const path = join(results, file);
  rmSync(path, { force: true });
  let broken = null;
  try {
    await run(name, runtimeNode(), args(path), { env: runtimeEnvironment(environment) });
  } catch (error) {
    broken = error;
  }
  const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  const outcome = report === null ? { passed: 0, failed: 0, skipped: [] } : read(report, []);
  return { broken, report, outcome };
}

async function suite(name, args, file, read, environment = {}) {
  const started = Date.now();
  const first = await once(name, args, file, read, environment);
  let { broken, outcome } = first;
  // A process that dies in native code, with no test failed, has told nothing of its file: that runs once more, aloud.
  const died = broken && outcome.failed === 0 ? diedIn(broken.message) : [];
  if (died.length > 0 && first.report !== null) {
    for (const { file: test, signal } of died) {
      console.log(
        `! a test process died (${signal}) in ${relative(root, test)}: it runs once more`,
      );
    }
    const files = died.map((one) => one.file);
    const again = (path) => [...args(path), ...files];
    const anew = await once(`${name}, once more`, again, `again-${file}`, read, environment);
    const before = read(first.report, files);
    broken = anew.broken;
    outcome = {
      passed: before.passed + anew.outcome.passed,
      failed: before.failed + anew.outcome.failed,
      skipped: [...before.skipped, ...anew.outcome.skipped],
    };
  }
  // A runner that fails without a failed test (a broken file, an unhandled error) is a failure too.
  if (broken && outcome.failed === 0) outcome.failed = 1;
  counts.passed += outcome.passed;
  counts.failed += outcome.failed;
  counts.skipped += outcome.skipped.length;
  skips.push(...outcome.skipped);
  const mark = outcome.failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${name}: ${outcome.passed} passed (${seconds(started)})`);
  if (broken) console.log(broken.message);
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function readVitest(report, except) {
  const files = report.testResults.filter(({ name }) => !except.includes(name));
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const brokenFiles = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const count = (status) => tests.filter((test) => test.status === status).length;
  return {
    passed: count('passed'),
    failed: count('failed') + brokenFiles.length,
    skipped: tests
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ fullName }) => fullName),
  };
}

function readPlaywright(report) {
  const outcome = { passed: 0, failed: 0, skipped: [] };
  const visit = (part) => {
    for (const inner of part.suites ?? []) visit(inner);
    for (const spec of part.specs ?? []) {
      for (const { status, annotations } of spec.tests) {
        if (status === 'skipped') {
          const why =
            annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
          outcome.skipped.push(`${spec.title}: ${why}`);
        } else if (status === 'unexpected') outcome.failed += 1;
        else outcome.passed += 1;
      }
    }
  };
  visit(report);
  return outcome;
}

async function main() {
  const started = Date.now();
  checkBootstrapNode();
  await ensureDependencies();
  const browser = await ensureBrowser();
  await ensureSystemVoice();
  mkdirSync(results, { recursive: true });

  await check('format, lint and room rules', [
    bin('@biomejs', 'biome', 'bin', 'biome'),
    'check',
    '--error-on-warnings',
    '.',
  ]);
  await check('types of each runtime', [join(root, 'scripts', 'types.mjs')]);
  await check('dead code', [bin('knip', 'bin', 'knip.js')]);
  await check('licences of what ships', [join(root, 'scripts', 'licences.mjs')]);
  await suite(
    'unit and host tests',
    (path) => [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path}`,
    ],
    'unit.json',
    readVitest,
  );
  try {
    await ensureBuild();
    counts.passed += 1;
    console.log('✓ build of both hosts, preload and renderer');
  } catch (error) {
    counts.failed += 1;
    console.log(`✗ build\n${error.message}`);
  }
  if (browser) {
    // Conversations in real time come last: the others would take the processor from under them.
    for (const [name, project] of [
      ['end-to-end tests', 'app'],
      ['conversations in real time', 'conversation'],
    ]) {
      await suite(
        name,
        () => [bin('@playwright', 'test', 'cli.js'), 'test', `--project=${project}`],
        `e2e-${project}.json`,
        readPlaywright,
        { CHROMIUM: browser, E2E_REPORT: join(results, `e2e-${project}.json`) },
      );
    }
  } else {
    counts.skipped += 1;
    skips.push('end-to-end tests: no Chromium here, and none could be fetched');
  }

  for (const skip of skips) console.log(`– skipped: ${skip}`);
  console.log(`All checks took ${seconds(started)}.`);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  if (counts.failed > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
