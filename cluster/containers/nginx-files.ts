/** How nginx is set up: as in the official image, or in nginx-unprivileged. */
interface Settings {
  /** The first line of nginx.conf. */
  user: string;
  port: number;
  pid: string;
  /** The folder for what nginx keeps in files for a moment. */
  temporary: string;
}

/** The user of nginx in the official images. */
export const NGINX = { name: 'nginx', id: 101 };

const official: Settings = {
  user: `user  ${NGINX.name};\n`,
  port: 80,
  pid: '/run/nginx.pid',
  temporary: '/var/cache/nginx',
};
const unprivileged: Settings = { user: '', port: 8080, pid: '/tmp/nginx.pid', temporary: '/tmp' };

/** The files of the image of nginx that the package does not have, by their paths: those of the official image. */
export const nginxFiles = { ...configuration(official), 'docker-entrypoint.sh': entrypoint() };

/** The files that differ in the image of nginx-unprivileged. */
export const unprivilegedFiles = configuration(unprivileged);

function configuration({ user, port, pid, temporary }: Settings): Record<string, string> {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `    ${name}_temp_path ${temporary}/${name}_temp;\n`,
  );
  return {
    'etc/nginx/nginx.conf': `${user}worker_processes  auto;
error_log  /var/log/nginx/error.log notice;
pid        ${pid};

events {
    worker_connections  1024;
}

http {
${paths.join('')}    include       /etc/nginx/mime.types;
    default_type  application/octet-stream;
    log_format  main  '$remote_addr - $remote_user [$time_local] "$request" '
                      '$status $body_bytes_sent "$http_referer" '
                      '"$http_user_agent" "$http_x_forwarded_for"';
    access_log  /var/log/nginx/access.log  main;
    sendfile        on;
    keepalive_timeout  65;
    include /etc/nginx/conf.d/*.conf;
}
`,
    'etc/nginx/conf.d/default.conf': `server {
    listen       ${port};
    server_name  localhost;
    location / {
        root   /usr/share/nginx/html;
        index  index.html index.htm;
    }
}
`,
  };
}

function entrypoint(): string {
  return `#!/bin/sh
# Stands in for the entry point of the official image.
set -e
echo "$0: Configuration complete; ready for start up"
exec "$@"
`;
}
