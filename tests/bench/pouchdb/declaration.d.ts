declare module 'pouchdb-browser' {
  interface Database {
    readonly info: () => Promise<{ readonly doc_count: number }>;
    readonly close: () => Promise<void>;
  }
  const PouchDB: {
    new (name: string, options?: object): Database;
    readonly replicate: (from: Database, to: Database, options: object) => Promise<object>;
  };
  export default PouchDB;
}
