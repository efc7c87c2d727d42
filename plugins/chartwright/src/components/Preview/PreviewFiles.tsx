import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { PreviewFile } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { Folded } from '../Folded';
import { languageOf } from '../RepositoryPage/languageOf';
import { fileFolders } from './fileFolders';

/** The files that would be made, folder by folder; those that people look at can be read. */
export function PreviewFiles({ files }: { files: PreviewFile[] }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  if (files.length === 0) {
    return <Text as="p">{t('preview.mendFirst')}</Text>;
  }
  return (
    <Flex direction="column" gap="2">
      {fileFolders(files).map(folder => (
        <Folded
          key={folder.path}
          title={folder.path || t('preview.rootFolder')}
          subtitle={t('fleet.files', { count: folder.files.length })}
          defaultExpanded={folder.path === ''}
        >
          {() => (
            <Flex direction="column" gap="1">
              {folder.files.map(file => (
                <File key={file.path} file={file} />
              ))}
            </Flex>
          )}
        </Folded>
      ))}
    </Flex>
  );
}

function File({ file: { path, bytes, text } }: { file: PreviewFile }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const size = t('preview.bytes', { bytes: bytes.toLocaleString('en-US') });
  return text === undefined ? (
    <Text as="p" color="secondary">
      {`${name} · ${size}`}
    </Text>
  ) : (
    <Folded title={name} subtitle={size}>
      {() => (
        <CodeSnippet
          text={text}
          language={languageOf(path)}
          showCopyCodeButton
        />
      )}
    </Folded>
  );
}
