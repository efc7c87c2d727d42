import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validatorCode } from '../src/spec/codegen/validatorCode';

writeFileSync(
  join(__dirname, '..', 'src/spec/validators.generated.ts'),
  validatorCode(),
);
