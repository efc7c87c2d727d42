import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { chartwrightTranslationRef } from '../../translation';
import { DiffLine, parseUnifiedDiff } from './parseUnifiedDiff';
import styles from './UnifiedDiff.module.css';

const SIGNS = { context: ' ', added: '+', removed: '-' } as const;

/**
 * A unified diff as a table: line numbers of both sides, the sign, the text. What changed is told by the sign as well as by
 * colour, and a wide diff is scrolled from the keyboard, too.
 */
export function UnifiedDiff(props: { diff: string; path: string }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <div
      className={styles.scroll}
      role="region"
      // A region that scrolls has to be reachable from the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={t('proposal.diff', { path: props.path })}
    >
      <table className={styles.diff}>
        {parseUnifiedDiff(props.diff).map(({ head, lines }) => (
          <tbody key={head}>
            <tr className={styles.head}>
              <td colSpan={4}>{head}</td>
            </tr>
            {lines.map(line => (
              <Line key={`${line.before} ${line.after}`} line={line} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Line({ line }: { line: DiffLine }) {
  const { kind, before, after, text } = line;
  return (
    <tr className={styles[kind]}>
      <td className={styles.number}>{before}</td>
      <td className={styles.number}>{after}</td>
      <td className={styles.sign}>{SIGNS[kind]}</td>
      <td className={styles.text}>{text}</td>
    </tr>
  );
}
