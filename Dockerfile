# The workbench for several people, on a PostgreSQL. See deploy/README.md.
FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY . .
# The tools that build the pages are among the development dependencies.
RUN npm ci --include=dev --ignore-scripts && npm run build && npm cache clean --force
USER node
EXPOSE 7420
# Not `npm start`: signals have to reach the server itself, so that it can finish what is under way.
CMD ["node", "packages/server/src/main.ts"]
