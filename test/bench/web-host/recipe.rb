# W2 for Itamae. It has no resource for crontabs and lines: they are commands with a guard.
%w[curl ca-certificates openssh-server].each { |name| package name }
group('slbench') { gid 7341 }
user 'slbench' do
  uid 7341
  gid 7341
  home '@ROOT@/home'
  shell '/bin/false'
end
%w[@ROOT@ @ROOT@/sites @ROOT@/conf.d].each do |path|
  directory path do
    owner 'root'
    group 'slbench'
    mode '750'
  end
end
(1..15).each do |number|
  file "@ROOT@/sites/site#{number}.conf" do
    owner 'root'
    group 'slbench'
    mode '640'
    content "server_name site#{number}.example.com;\n#{[80, 443, 8080].map { |port| "listen #{port};\n" }.join}root /srv/www/site#{number};\n"
  end
end
{ 'first' => 1, 'second' => 2 }.each do |name, number|
  link("@ROOT@/conf.d/#{name}.conf") { to "@ROOT@/sites/site#{number}.conf" }
end
execute "printf '17 3 * * * /bin/true rotate\\n' | crontab -u slbench -" do
  not_if "crontab -l -u slbench | grep -qxF '17 3 * * * /bin/true rotate'"
end
['nofile 4096', 'nproc 512'].each do |line|
  execute "echo '#{line}' >>@ROOT@/limits" do
    not_if "grep -qxF '#{line}' @ROOT@/limits"
  end
end
%w[slbench-web slbench-log].each do |name|
  service name do
    provider :init
    action :start
  end
end
execute 'touch @ROOT@/initialised' do
  not_if 'test -e @ROOT@/initialised'
end
