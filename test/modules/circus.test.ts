/** The module circus: what a watcher waits for. */
import { expect, it } from 'vitest';
import { renderWord } from '../../src/emitters/shell/render-word.ts';
import { compiledWithModules } from './compiled-with-modules.ts';

const watcher = (dependency: string) =>
  compiledWithModules(`circus::watcher { 'web': cmd => '/bin/web', wait_for => ['${dependency}'] }`);

it.each(['localhost:80', 'db=localhost:80', 'tcp:10.0.0.1:80', '[::1]:80', 'unix:/run/a.sock', 'db=path:/run/a'])(
  'a watcher waits for %s before it begins',
  dependency => {
    const { steps, problems } = watcher(dependency);
    expect(problems).toEqual([]);
    const ini = steps!.find(({ ref }) => ref.title === '/etc/circus/conf.d/web.ini')!;
    expect(ini.call.arguments.map(renderWord).join(' ')).toContain(
      `cmd = /usr/local/lib/stringless/daemon-wait web 0 ${dependency} -- /bin/web\n`,
    );
  },
);
it.each(['localhost', 'unix:run/a', 'a b:80', 'x;y:80', '$(id):80', 'localhost:80 -- /bin/id', ''])(
  'a watcher cannot wait for "%s"',
  dependency => {
    const { steps, problems } = watcher(dependency);
    expect(steps).toBeUndefined();
    expect(problems.join()).toContain("parameter 'wait_for' index 0 expects a match for Circus::Dependency");
  },
);
