import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { ReactNode, useState } from 'react';

/** Something folded, drawn only once it is opened: a page may hold hundreds of these, each with a highlighted text. */
export function Folded(props: {
  title: string;
  subtitle?: string;
  defaultExpanded?: boolean;
  children(): ReactNode;
}) {
  const { title, subtitle, defaultExpanded = false, children } = props;
  const [open, setOpen] = useState(defaultExpanded);
  return (
    <Accordion isExpanded={open} onExpandedChange={setOpen}>
      <AccordionTrigger title={title} subtitle={subtitle} />
      <AccordionPanel>{open && children()}</AccordionPanel>
    </Accordion>
  );
}
