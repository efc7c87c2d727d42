import { StreamLanguage } from '@codemirror/language';
import { yaml } from '@codemirror/legacy-modes/mode/yaml';
import { EditorView } from '@codemirror/view';
import { useTheme } from '@material-ui/core/styles';
import CodeMirror from '@uiw/react-codemirror';
import { useMemo } from 'react';

/** Edits YAML. Tab leaves the editor, as it leaves any field. */
export default function YamlEditor(props: {
  label: string;
  value: string;
  readOnly: boolean;
  onChange(text: string): void;
  onBlur(): void;
}) {
  const { label, value, readOnly, onChange, onBlur } = props;
  const { palette } = useTheme();
  const extensions = useMemo(
    () => [
      StreamLanguage.define(yaml),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label }),
    ],
    [label],
  );
  return (
    <CodeMirror
      value={value}
      theme={palette.type}
      extensions={extensions}
      readOnly={readOnly}
      indentWithTab={false}
      basicSetup={{ foldGutter: false, autocompletion: false }}
      onChange={onChange}
      onBlur={onBlur}
    />
  );
}
