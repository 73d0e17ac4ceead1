/** `npm run golden:update [case …]`: takes what the build makes of the golden cases today for what is expected. */
import { goldenCases, updateCase } from '../../tests/golden/run-case.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !goldenCases().includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No such case: ${unknown.join(', ')}. There are: ${goldenCases().join(', ')}\n`);
  process.exit(2);
}
for (const name of named.length > 0 ? named : goldenCases()) {
  updateCase(name);
  process.stdout.write(`${name}: rewritten; look at the difference before you commit it\n`);
}
