import { unsupported } from '../unsupported.ts';

export const parsepson = unsupported('parsepson', 'Data from PSON.', 'PSON has gone with Puppet 8', 'Use parsejson.');
