// Decodes records with Confluent's own client, which looks their schemas up by the id in their first bytes.
//
//   node decode.mjs http://127.0.0.1:8102/apis/ccompat/v7 < records
//
// In, a line each: {"topic":"labour.vacancies.v1","value":"<base64>"}. Out, a line each, in order:
// {"topic":"labour.vacancies.v1","value":{...}}; bytes as base64, a long beyond 2^53 as a string.
import { createInterface } from 'node:readline';
import { AvroDeserializer, SchemaRegistryClient, SerdeType } from '@confluentinc/schemaregistry';

const registryUrl = process.argv[2];
if (!registryUrl) {
  console.error('usage: node decode.mjs REGISTRY_URL < records');
  process.exit(2);
}

const registry = new SchemaRegistryClient({ baseURLs: [registryUrl.replace(/\/$/, '')], maxRetries: 1 });
const deserializer = new AvroDeserializer(registry, SerdeType.VALUE, {});

function plain(key, value) {
  if (typeof value === 'bigint') {
    return value.toString();
  }
  return value?.type === 'Buffer' ? Buffer.from(value.data).toString('base64') : value;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { topic, value } = JSON.parse(line);
  const decoded = await deserializer.deserialize(topic, Buffer.from(value, 'base64'));
  console.log(JSON.stringify({ topic, value: decoded }, plain));
}
