// A process of its own: express-pouchdb with its database in memory, which is quicker than one on a disk.
import express from 'express';
import expressPouchdb from 'express-pouchdb';
import memoryAdapter from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';

const [page] = process.argv.slice(2);
const Database = PouchDB.plugin(memoryAdapter).defaults({ adapter: 'memory' });
const records = new Database('records');

const app = express();
app.use('/db', expressPouchdb(Database, { mode: 'minimumForPouchDB', inMemoryConfig: true }));
app.use(express.static(page));
const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));

process.on('message', (documents) => {
  void records.bulkDocs(documents).then(() => process.send({ stored: documents.length }));
});
process.on('disconnect', () => process.exit(0));
