import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole Backstage app starts in many of these tests, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

// Backstage measures the nodes of a graph, which have no size here.
Object.defineProperty(SVGElement.prototype, 'getBBox', {
  value: () => ({ x: 0, y: 0, width: 100, height: 40 }),
});
