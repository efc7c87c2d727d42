import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { FormattedTextField } from './FormattedTextField';
import { PublishTargetField } from './PublishTargetField';
import { validatePublishTarget } from './publishTarget';
import { ServiceNameField } from './ServiceNameField';
import { TierField } from './TierField';
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
      }),
  }),
});
