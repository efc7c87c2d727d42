import { changesPage } from './changesPage';
import { edgesPage } from './edgesPage';
import { precompiledTemplatesCode } from './precompiledTemplates';
import { requiredFieldsCode } from './requiredFields';
import { validatorCode } from './validatorCode';

/** Content of the files that are made from the schemas, text templates and changelogs, by path in this package. */
export function generatedFiles(): Record<string, string> {
  return {
    '../../docs/changes.md': changesPage(),
    '../../docs/reference/edges.md': edgesPage(),
    'src/emit/text/precompiledTemplates.generated.ts':
      precompiledTemplatesCode(),
    'src/spec/requiredFields.generated.ts': requiredFieldsCode(),
    'src/spec/validators.generated.ts': validatorCode(),
  };
}
