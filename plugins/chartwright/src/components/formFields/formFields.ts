import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { PreviewField } from '../Preview/PreviewField';
import { RecordedAnswersField } from '../recordedAnswers/RecordedAnswersField';
import {
  RecordedServiceField,
  validateRecordedService,
} from '../recordedAnswers/RecordedServiceField';
import { SectionsField } from '../recordedAnswers/SectionsField';
import { EntitiesField } from './EntitiesField';
import { FormattedTextField } from './FormattedTextField';
import { NumberField } from './NumberField';
import { PublishTargetField } from './PublishTargetField';
import { validatePublishTarget } from './publishTarget';
import { ServiceNameField } from './ServiceNameField';
import { TierField } from './TierField';
import { validateNumber } from './validateNumber';
import { validateServiceName } from './validateServiceName';
import { validateTextFormat } from './validateTextFormat';

/** `ui:field: ChartwrightServiceName` */
export const serviceNameField = createFormField({
  name: 'ChartwrightServiceName',
  component: ServiceNameField,
  validation: validateServiceName,
  schema: makeFieldSchema({ output: z => z.string() }),
});

/** `ui:field: ChartwrightTier` */
export const tierField = createFormField({
  name: 'ChartwrightTier',
  component: TierField,
  schema: makeFieldSchema({ output: z => z.string() }),
});

/** `ui:field: ChartwrightText` */
export const textField = createFormField({
  name: 'ChartwrightText',
  component: FormattedTextField,
  validation: validateTextFormat,
  schema: makeFieldSchema({
    output: z => z.string(),
    uiOptions: z =>
      z.object({
        format: z.string().optional(),
        pinned: z.boolean().optional(),
      }),
  }),
});

const otherField = (z: typeof import('zod/v3').z) =>
  z.object({ field: z.string(), title: z.string() }).optional();

/** `ui:field: ChartwrightNumber` */
export const numberField = createFormField({
  name: 'ChartwrightNumber',
  component: NumberField,
  validation: validateNumber,
  schema: makeFieldSchema({
    output: z => z.number(),
    uiOptions: z =>
      z.object({ notBelow: otherField(z), together: otherField(z) }),
  }),
});

/** `ui:field: ChartwrightPublishTarget` */
export const publishTargetField = createFormField({
  name: 'ChartwrightPublishTarget',
  component: PublishTargetField,
  validation: validatePublishTarget,
  schema: makeFieldSchema({
    output: z =>
      z.object({
        type: z.enum(['local', 'github', 'gitlab', 'gitea']),
        host: z.string().optional(),
        owner: z.string().optional(),
        visibility: z.enum(['private', 'internal', 'public']).optional(),
        credentials: z.enum(['user', 'integration', 'unavailable']).optional(),
        signedIn: z.boolean().optional(),
      }),
    uiOptions: z =>
      z.object({
        requestUserCredentials: z
          .object({
            secretsKey: z.string().optional(),
            additionalScopes: z.record(z.array(z.string())).optional(),
          })
          .optional(),
      }),
  }),
});

/** `ui:field: ChartwrightRecordedAnswers`, at the root of a page. */
export const recordedAnswersField = createFormField({
  name: 'ChartwrightRecordedAnswers',
  component: RecordedAnswersField,
  schema: makeFieldSchema({
    output: z => z.object({ entityRef: z.string().optional() }).passthrough(),
  }),
});

/** `ui:field: ChartwrightRecordedService` */
export const recordedServiceField = createFormField({
  name: 'ChartwrightRecordedService',
  component: RecordedServiceField,
  validation: validateRecordedService,
  schema: makeFieldSchema({ output: z => z.string() }),
});

/** `ui:field: ChartwrightSections`, at the root of a page. */
export const sectionsField = createFormField({
  name: 'ChartwrightSections',
  component: SectionsField,
  schema: makeFieldSchema({
    output: z => z.record(z.unknown()),
    uiOptions: z =>
      z.object({
        sections: z
          .array(z.object({ title: z.string(), fields: z.array(z.string()) }))
          .optional(),
        empty: z.string().optional(),
      }),
  }),
});

/** `ui:field: ChartwrightEntities` */
export const entitiesField = createFormField({
  name: 'ChartwrightEntities',
  component: EntitiesField,
  schema: makeFieldSchema({
    output: z => z.array(z.string()),
    uiOptions: z =>
      z.object({
        catalogFilter: z
          .array(z.record(z.union([z.string(), z.array(z.string())])))
          .optional(),
      }),
  }),
});

/** `ui:field: ChartwrightPreview`, at the root of a page. */
export const previewField = createFormField({
  name: 'ChartwrightPreview',
  component: PreviewField,
  schema: makeFieldSchema({
    output: z => z.record(z.unknown()),
    uiOptions: z => z.object({ within: z.string().optional() }),
  }),
});
