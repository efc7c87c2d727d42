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
  first: 'Making the first picture',
  summary: '{{files}} files, {{environments}} environments',
  mistakes_one: 'One answer has to be mended before there is a picture.',
  mistakes_other:
    '{{count}} answers have to be mended before there is a picture.',
  standIns: {
    kind: 'Until you choose a kind, it is shown as an API.',
    image: 'Until you name the image, another name stands in for it.',
  },
  failed: 'There is no newer picture',
  offline: 'You are offline',
  lastPicture: 'What you see is the last picture.',
  fine: 'Nothing to mend: every environment renders and passes the checks.',
  mendFirst: 'Mend what "Check" says, and it stands here again.',
  problems: 'To be mended',
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
