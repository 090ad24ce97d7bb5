/** The resource types, one line each. */
import { anchorType } from './anchor/type.ts';
import { concatFragmentDefine, concatFragmentType } from './concat/fragment.ts';
import { concatFileType, concatType } from './concat/type.ts';
import { cronType } from './cron/type.ts';
import { daemonType } from './daemon/type.ts';
import { execType } from './exec/type.ts';
import { fileType } from './file/type.ts';
import { fileLineType } from './file_line/type.ts';
import { filebucketType } from './filebucket/type.ts';
import { groupType } from './group/type.ts';
import { hostType } from './host/type.ts';
import { iniSettingType } from './ini_setting/type.ts';
import { iniSubsettingType } from './ini_subsetting/type.ts';
import { mountType } from './mount/type.ts';
import { notifyType } from './notify/type.ts';
import { packageType } from './package/type.ts';
import type { ResourceType } from './resource-type.ts';
import { resourcesType } from './resources/type.ts';
import { scheduleType } from './schedule/type.ts';
import { serviceType } from './service/type.ts';
import { sshAuthorizedKeyType } from './ssh_authorized_key/type.ts';
import { sysctlType } from './sysctl/type.ts';
import { tidyType } from './tidy/type.ts';
import { userType } from './user/type.ts';

export const resourceTypes: readonly ResourceType[] = [
  anchorType,
  cronType,
  daemonType,
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
  concatFileType,
  concatType,
  concatFragmentDefine,
  concatFragmentType,
  filebucketType,
  mountType,
  resourcesType,
  scheduleType,
  sshAuthorizedKeyType,
  sysctlType,
  tidyType,
];
