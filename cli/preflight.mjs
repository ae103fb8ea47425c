// Runs before every npm script: the language features and libraries used here need Node 22 or newer,
// and an older Node would fail later with a message that names something else.
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  console.error(
    `taizhang needs Node 22 or newer, this is ${process.version}.\n` +
      'Run `npm ci` on linux-x64 (it carries Node 24 into node_modules/.bin) or install Node 24, then try again.',
  );
  process.exit(2);
}
