/** The package providers, one line each; the default for a host is the first that suits its facts. */
import type { PackageProvider } from '../provider.ts';
import { apk } from './apk.ts';
import { apt } from './apt.ts';
import { dnf } from './dnf.ts';
import { dpkg } from './dpkg.ts';
import { opkg } from './opkg.ts';
import { pacman } from './pacman.ts';
import { pip, pip3 } from './pip.ts';
import { rpm } from './rpm.ts';
import { yum } from './yum.ts';
import { zypper } from './zypper.ts';

export const packageProviders: readonly PackageProvider[] = [
  apt,
  dnf,
  yum,
  zypper,
  apk,
  pacman,
  opkg,
  pip,
  pip3,
  dpkg,
  rpm,
];
