import { requiredFieldsCode } from './requiredFields';
import { validatorCode } from './validatorCode';

/** Content of the files that are made from the schemas, by path in this package. */
export function generatedFiles(): Record<string, string> {
  return {
    'src/spec/requiredFields.generated.ts': requiredFieldsCode(),
    'src/spec/validators.generated.ts': validatorCode(),
  };
}
