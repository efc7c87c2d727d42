import { Link } from '@backstage/ui';
import { EnvironmentLink } from '@chartwright/backstage-plugin-chartwright-common';
import styles from './EnvironmentLinks.module.css';

/** The links of one environment, in the order an on-call engineer needs them. */
export function EnvironmentLinks(props: { links: EnvironmentLink[] }) {
  return (
    <ul className={styles.list}>
      {props.links.map(({ title, url }) => (
        <li key={url}>
          <Link href={url} target="_blank" rel="noopener">
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
