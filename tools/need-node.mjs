/** Loaded before our TypeScript tools, which an old Node cannot even read. */
const wanted = 26;
const found = Number.parseInt(process.versions.node, 10);

if (found < wanted) {
  console.error(
    `Appointment needs Node ${wanted}; this is ${process.version} at ${process.execPath}.\n` +
      'npm ci installs the right one beside the packages, and npm start, npm test and npx use it. ' +
      'Where that has no build for your machine, take it from nodejs.org or nvm (.nvmrc).',
  );
  process.exit(1);
}
