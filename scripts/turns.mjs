// `npm run turns -- FILE [--json]`: see turns/main.ts. Plain JavaScript, so that an old Node says what it lacks.
if (process.features.typescript) {
  const { main } = await import('./turns/main.ts');
  process.exitCode = main(process.argv.slice(2));
} else {
  const lack = `This needs Node 22.18 or newer and runs on ${process.version}`;
  process.stderr.write(`${lack}: run npm ci, which brings its own, or install Node 24.\n`);
  process.exitCode = 1;
}
