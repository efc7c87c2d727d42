import { precompiledTemplatesCode } from './precompiledTemplates';
import { requiredFieldsCode } from './requiredFields';
import { validatorCode } from './validatorCode';

/** Content of the files that are made from the schemas and text templates, by path in this package. */
export function generatedFiles(): Record<string, string> {
  return {
    'src/emit/text/precompiledTemplates.generated.ts':
      precompiledTemplatesCode(),
    'src/spec/requiredFields.generated.ts': requiredFieldsCode(),
    'src/spec/validators.generated.ts': validatorCode(),
  };
}
