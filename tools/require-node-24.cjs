// Preloaded by every script with `node --require`: on an older Node it says what is missing instead of failing
// somewhere inside. CommonJS and plain syntax, so that any Node can read it.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `Primum needs Node 24 or newer; this is ${process.version}. ` +
      'Run `npm ci` (it brings Node 24 where a package exists) or install it from nodejs.org.',
  );
  process.exit(1);
}
