# syntax=docker/dockerfile:1

# The built staff console; needs the development packages, which no later stage has.
FROM node:22-bookworm-slim AS console
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY tsconfig.json ./
COPY server server
COPY bot bot
COPY console console
RUN npx vite build console
# The mini program for a browser, which the simulator of the demonstration serves.
COPY miniprogram miniprogram
COPY sandbox/miniprogram sandbox/miniprogram
RUN node --import tsx sandbox/miniprogram/writeBuild.ts

# Everything that runs in production: `web`, `worker` and `migrate` are commands of this one image.
FROM node:22-bookworm-slim AS product
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY server server
COPY bot bot
COPY --from=console /app/console/dist console/dist
# Owned by the user, so that empty volumes mounted here are too.
RUN install -d -o node -g node /run/fundwatch /var/lib/fundwatch
USER node
ENV HOST=0.0.0.0 \
    SPOOL_DIR=/var/lib/fundwatch/spool \
    CONSOLE_DIR=/app/console/dist \
    KEYRING_FILE=/run/fundwatch/keyring.json \
    WECHAT_ACCOUNTS_FILE=/run/fundwatch/wechat-accounts.json
EXPOSE 8787 8788
CMD ["node", "--import", "tsx", "server/processes/web.ts"]

# The product beside what replaces the outside world: WeChat simulator and demo data.
FROM product AS demo
COPY sandbox sandbox
COPY miniprogram miniprogram
COPY --from=console /app/sandbox/miniprogram/dist sandbox/miniprogram/dist
