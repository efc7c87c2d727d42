import {
  DependencyGraph,
  DependencyGraphTypes,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Alert, Flex, Text } from '@backstage/ui';
import {
  GraphNodeView,
  GraphView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { Table } from '../tables/Table';
import { graphRanks } from './graphRanks';
import { nodeTexts, portsText } from './graphTexts';
import styles from './ServiceGraph.module.css';

/** Width of a letter of a node's name, about, in pixels. */
const LETTER = 7.4;
const NODE_HEIGHT = 46;

/** How narrow the picture may become, in rem, before it is scrolled instead: its letters can still be read. */
const narrowest = (ranks: number) => Math.min(14 * ranks, 56);

/**
 * Who calls whom, as a picture, and the same as a table for those who do not see it, want to copy it or have many edges.
 * Each edge is one that the network policies open, exactly its port.
 */
export function ServiceGraph({ graph }: { graph: GraphView }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { nodes, edges, cycles } = graph;
  if (edges.length === 0) {
    return <Text as="p">{t('graph.empty')}</Text>;
  }
  return (
    <Flex direction="column" gap="3">
      {cycles.map(cycle => (
        <Alert
          key={cycle.join()}
          status="warning"
          icon
          title={t('graph.cycle', { services: cycle.join(' → ') })}
        />
      ))}
      <div className={styles.graph} aria-hidden="true">
        <div
          className={styles.canvas}
          style={{ minWidth: `${narrowest(graphRanks(edges))}rem` }}
        >
          <DependencyGraph
            nodes={nodes}
            edges={edges.map(edge => ({ ...edge, label: portsText(edge) }))}
            direction={DependencyGraphTypes.Direction.LEFT_RIGHT}
            labelPosition={DependencyGraphTypes.LabelPosition.CENTER}
            rankMargin={80}
            nodeMargin={16}
            paddingX={8}
            paddingY={8}
            showArrowHeads
            fit="contain"
            zoom="enable-on-click"
            allowFullscreen={false}
            renderNode={({ node }) => <Node node={node} />}
            renderLabel={({ edge }) => (
              <text className={styles.port} textAnchor="middle">
                {edge.label}
              </text>
            )}
          />
        </div>
      </div>
      <EdgeTable graph={graph} />
    </Flex>
  );
}

function Node({ node }: { node: GraphNodeView }) {
  const { name, type } = nodeTexts(node);
  const width = Math.max(90, 24 + LETTER * Math.max(name.length, type.length));
  const classes = [
    styles.node,
    styles[node.kind],
    !node.known && styles.unknown,
    node.self && styles.self,
  ];
  return (
    <g>
      <rect
        className={classes.filter(Boolean).join(' ')}
        width={width}
        height={NODE_HEIGHT}
        rx={6}
      />
      <text className={styles.name} x={12} y={20}>
        {name}
      </text>
      <text className={styles.type} x={12} y={36}>
        {type}
      </text>
    </g>
  );
}

function EdgeTable({ graph: { nodes, edges } }: { graph: GraphView }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const named = (id: string) => nodes.find(node => node.id === id);
  return (
    <Table dense label={t('graph.title')}>
      <thead>
        <tr>
          <th scope="col">{t('graph.from')}</th>
          <th scope="col">{t('graph.to')}</th>
          <th scope="col">{t('graph.ports')}</th>
        </tr>
      </thead>
      <tbody>
        {edges.map(edge => (
          <tr key={`${edge.from} ${edge.to}`}>
            <th scope="row">
              <NodeName id={edge.from} node={named(edge.from)} />
            </th>
            <td>
              <NodeName id={edge.to} node={named(edge.to)} />
            </td>
            <td>{portsText(edge) || t('graph.noPort')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NodeName(props: { id: string; node: GraphNodeView | undefined }) {
  const { id, node } = props;
  if (node?.entityRef) {
    return <EntityRefLink entityRef={node.entityRef} />;
  }
  return <>{node ? nodeTexts(node).name : id}</>;
}
