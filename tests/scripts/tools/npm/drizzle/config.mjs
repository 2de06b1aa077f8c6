// drizzle-kit's configuration; what differs from run to run is in the environment.
export default {
  dialect: 'postgresql',
  schema: process.env.DRIZZLE_SCHEMA,
  out: process.env.DRIZZLE_OUT,
  schemaFilter: ['public', 'sales', 'stock'],
  dbCredentials: { url: process.env.DRIZZLE_URL },
};
