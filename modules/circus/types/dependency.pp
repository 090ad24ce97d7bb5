# What a watcher waits for, as in daemon, with a name for messages before it if there is one: host:port, unix:/path or
# path:/path, of characters that neither Circus nor a shell takes for anything else.
type Circus::Dependency = Pattern[/\A([^\s=:\/'"\\$%;#]+=)?((tcp:)?(\[[0-9A-Fa-f:]+\]|[A-Za-z0-9_.-]+):\d{1,5}|(unix|path):\/[^\s'"\\$%;#]*)\z/]
