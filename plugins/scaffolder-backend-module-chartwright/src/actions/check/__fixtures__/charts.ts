/** Charts and parts of charts for the tests of the check. */
export const check = {
  legacyChart: {
    'Chart.yaml': 'apiVersion: v2\nname: legacy\nversion: 1.0.0\n',
    templates: {
      'service.yaml':
        'apiVersion: v1\nkind: Service\nmetadata: {name: legacy}\nspec: {ports: [{port: 80}]}\n',
    },
  },
  misspeltConfigMap:
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: own}\ndataa: {}\n',
};
