/** Texts of the live preview beside a form. */
export const previewMessages = {
  title: 'Preview',
  show: 'Show',
  hide: 'Hide',
  parts: 'Parts of the preview',
  tabs: {
    check: 'Check',
    manifests: 'Manifests',
    graph: 'Connections',
    cost: 'Cost',
    files: 'Files',
    document: 'Document',
  },
  empty:
    'Begin to answer, and what your answers would become stands here: files, manifests, connections and cost.',
  first: 'Making the first preview',
  summary: '{{files}} files, {{environments}} environments',
  mistakes_one: 'Correct one answer to see the preview.',
  mistakes_other: 'Correct {{count}} answers to see the preview.',
  standIns: {
    kind: 'Until you choose a kind, it is shown as an API.',
    image: 'Until you name the image, another name stands in for it.',
  },
  failed: 'The preview could not be renewed',
  offline: 'You are offline',
  lastPicture: 'What you see is the last preview.',
  fine: 'Nothing to correct: every environment renders and passes the checks.',
  mendFirst: 'Correct what "Check" lists, and it appears here again.',
  problems: 'To be corrected',
  line: 'line {{line}}',
  at: 'Line {{line}}, column {{column}}: {{message}}',
  toField: 'Go to "{{field}}"',
  rootFolder: 'The repository',
  bytes: '{{bytes}} bytes',
  documentLabel: 'The document chartwright.yaml',
  documentHelp:
    'What your answers stand for. Edit it here or answer the form: each follows the other, and what the form does not ask stays.',
  documentFixed:
    'As the repository has it. Choose to change answers to edit it here.',
  reset: 'Drop my edits, and keep the answers',
} as const;
