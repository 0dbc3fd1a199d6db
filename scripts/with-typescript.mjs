// Plain JavaScript, so that an old Node says what it lacks before it meets a TypeScript file.

/** Runs `script`, which may import TypeScript; on a Node that cannot, says so and fails. */
export async function withTypeScript(script) {
  if (process.features.typescript) return await script();
  const lack = `This needs Node 22.18 or newer and runs on ${process.version}`;
  process.stderr.write(`${lack}: run npm ci, which brings its own, or install Node 24.\n`);
  process.exitCode = 1;
}
