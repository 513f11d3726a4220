// Plain JavaScript that any Node can run: says in one sentence that the Node at hand is too old.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Stillgraph needs Node 22.12 or newer but found ${process.version}: run "npm ci" again (it brings its own Node ` +
      'through the package "node"), or install a newer Node.',
  );
  process.exit(1);
}
