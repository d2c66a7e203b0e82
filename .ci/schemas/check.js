// node check.js SCHEMA ACCEPTED REFUSED: a schema as ajv reads it, the documents that it must accept, as read.py prints them,
// and one document, a list of those that it must refuse: {at, by, document}, with the place and the keyword of an error.
const fs = require('fs');
const Ajv = require('ajv/dist/2020');
const formats = require('ajv-formats');

const [schema, accepted, refused] = process.argv.slice(2).map((file) => JSON.parse(fs.readFileSync(file, 'utf8')));
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
formats(ajv);
const validate = ajv.compile(schema);

const wrong = [];
for (const { place, document } of accepted) {
  if (!validate(document)) {
    wrong.push(`${place}: ${ajv.errorsText(validate.errors, { separator: '\n  ' })}`);
  }
}
const samples = refused[0].document;
for (const { at, by, document } of samples) {
  if (validate(document)) {
    wrong.push(`accepted, though it should be refused at ${at} by ${by}: ${JSON.stringify(document)}`);
  } else if (!validate.errors.some((error) => error.instancePath === at && error.keyword === by)) {
    const errors = validate.errors.map((error) => `${error.instancePath} ${error.keyword}`);
    wrong.push(`refused at ${errors.join(', ')}, and not at ${at} by ${by}: ${JSON.stringify(document)}`);
  }
}
if (accepted.length === 0 || samples.length === 0) {
  wrong.push('there is nothing to check');
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
console.log(`${accepted.length} accepted, ${samples.length} refused`);
