import { unsupported } from '../unsupported.ts';

export const parsexml = unsupported('parsexml', 'Data from XML.', 'XML is not read', 'Write the data as JSON or YAML.');
