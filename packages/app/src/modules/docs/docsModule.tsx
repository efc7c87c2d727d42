import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import techDocsPlugin from '@backstage/plugin-techdocs/alpha';
import { WhereTechDocsWork } from './WhereTechDocsWork';

const entityContent = techDocsPlugin
  .getExtension('entity-content:techdocs')
  .override({
    *factory(originalFactory) {
      const original = originalFactory();
      yield* original;
      yield coreExtensionData.reactElement(
        <WhereTechDocsWork>
          {original.get(coreExtensionData.reactElement)}
        </WhereTechDocsWork>,
      );
    },
  });

const readerPage = techDocsPlugin
  .getExtension('page:techdocs/reader')
  .override({
    *factory(originalFactory) {
      const original = originalFactory();
      yield* original;
      yield coreExtensionData.reactElement(
        <WhereTechDocsWork>
          {original.get(coreExtensionData.reactElement)}
        </WhereTechDocsWork>,
      );
    },
  });

/** TechDocs, with a word on where the pages are when this portal cannot build them. */
export const docsModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [entityContent, readerPage],
});
