import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { PreviewView } from '@chartwright/backstage-plugin-chartwright-common';
import { ReactNode, useState } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { PreviewMemory } from './previewMemory';
import { PARTS, PreviewPart } from './PreviewPart';
import styles from './Preview.module.css';

/** What a form's page asks, as far as the preview refers to it. */
export interface Question {
  title?: string;
}

const TABS = [...PARTS, 'document'] as const;

/** The parts of a picture; which one is looked at is remembered from page to page. */
export function PreviewTabs(props: {
  view: PreviewView;
  questions: Record<string, unknown>;
  memory: PreviewMemory;
  document: ReactNode;
}) {
  const { view, questions, memory, document } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const [tab, setTab] = useState(memory.tab ?? 'check');
  return (
    <Tabs
      selectedKey={tab}
      onSelectionChange={key => {
        memory.tab = String(key);
        setTab(memory.tab);
      }}
      className={styles.tabs}
    >
      <TabList aria-label={t('preview.parts')}>
        {TABS.map(id => (
          <Tab key={id} id={id}>
            {t(`preview.tabs.${id}`)}
          </Tab>
        ))}
      </TabList>
      {TABS.map(id => (
        <TabPanel key={id} id={id} className={styles.tab}>
          {id === 'document' ? (
            document
          ) : (
            <PreviewPart
              id={id}
              view={view}
              questions={questions}
              memory={memory}
            />
          )}
        </TabPanel>
      ))}
    </Tabs>
  );
}
