import type { ReactNode } from 'react';
import styles from './Table.module.css';

/** A table in the look that all of this plugin's have; one that is too wide scrolls, from the keyboard, too. */
export function Table(props: {
  /** What it holds, for those who do not see it. */
  label: string;
  /** For what is read on the side. */
  dense?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { label, dense = false, className, children } = props;
  const classes = [styles.table, dense && styles.dense, className];
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={label}
      // What scrolls must be reached from the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.filter(Boolean).join(' ')}>{children}</table>
    </div>
  );
}
