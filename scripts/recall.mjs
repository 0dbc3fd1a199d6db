// `npm run -s recall`: see recall.ts. Plain JavaScript, so that an old Node says what it lacks.
if (process.features.typescript) {
  const { main } = await import('./recall.ts');
  await main();
} else {
  const lack = `This needs Node 22.18 or newer and runs on ${process.version}`;
  process.stderr.write(`${lack}: run npm ci, which brings its own, or install Node 24.\n`);
  process.exitCode = 1;
}
