/** Texts on the graph of who calls whom. */
export const graphMessages = {
  title: 'Connections that the network policies open',
  from: 'From',
  to: 'To',
  ports: 'Ports',
  noPort: 'none named',
  empty:
    'Nothing is connected: no call is opened, and everything else is closed.',
  cycle: 'These depend on each other in a circle: {{services}}',
} as const;
