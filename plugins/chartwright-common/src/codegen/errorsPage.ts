import { ERROR_AREAS, ERROR_CODES } from '../errorCodes';

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}

/** Text of `docs/errors.md`. */
export function errorsPage(): string {
  const chapters = ERROR_AREAS.map(area => {
    const rows = [...ERROR_CODES]
      .filter(([, description]) => description.area === area)
      .map(
        ([code, { meaning, remedy }]) =>
          `| <a id="${code}"></a>\`${code}\` | ${cell(meaning)} | ${cell(
            remedy,
          )} |`,
      );
    return `## ${area}\n\n| Code | What it means | How to mend it |\n| --- | --- | --- |\n${rows.join(
      '\n',
    )}\n`;
  });
  return `# Errors

Every problem that Chartwright finds has a code, which never changes its meaning, and a place: file, line, column and the
path of the field. A problem of severity \`error\` stops the generation, a \`warning\` does not. All problems are reported at
once.

System errors are called \`CW_IO_\` and the operating system's name for them, such as \`CW_IO_ENOSPC\` for a full disk.

${chapters.join('\n')}`;
}
