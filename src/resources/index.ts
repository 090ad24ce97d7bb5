/** The resource types, one line each. */
import { anchorType } from './anchor/type.ts';
import { cronType } from './cron/type.ts';
import { execType } from './exec/type.ts';
import { fileType } from './file/type.ts';
import { fileLineType } from './file_line/type.ts';
import { groupType } from './group/type.ts';
import { hostType } from './host/type.ts';
import { iniSettingType } from './ini_setting/type.ts';
import { iniSubsettingType } from './ini_subsetting/type.ts';
import { notifyType } from './notify/type.ts';
import { packageType } from './package/type.ts';
import type { ResourceType } from './resource-type.ts';
import { serviceType } from './service/type.ts';
import { userType } from './user/type.ts';

export const resourceTypes: readonly ResourceType[] = [
  anchorType,
  cronType,
  execType,
  fileType,
  fileLineType,
  groupType,
  hostType,
  iniSettingType,
  iniSubsettingType,
  notifyType,
  packageType,
  serviceType,
  userType,
];
