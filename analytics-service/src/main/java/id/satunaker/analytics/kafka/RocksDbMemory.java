package id.satunaker.analytics.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** The memory, in bytes, that the RocksDB stores of all partitions of the process share. */
final class RocksDbMemory {
    private static final long TOTAL = 256L << 20;
    private static final long WRITE_BUFFERS = 96L << 20;
    private static final long WRITE_BUFFER = 8L << 20;

    /** Never closed: the stores of every task share it for as long as the process lives. */
    private static final Cache CACHE = new LRUCache(TOTAL);

    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);

    private RocksDbMemory() {}

    /** Keeps a store within it; Kafka Streams makes one for each store, which is why it is public. */
    public static final class Bound implements RocksDBConfigSetter {
        @Override
        public void setConfig(String storeName, Options options, Map<String, Object> configs) {
            BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
            table.setBlockCache(CACHE);
            table.setCacheIndexAndFilterBlocks(true);
            table.setPinTopLevelIndexAndFilter(true);
            options.setTableFormatConfig(table);
            options.setWriteBufferManager(BUFFERS);
            options.setWriteBufferSize(WRITE_BUFFER);
        }

        @Override
        public void close(String storeName, Options options) {
            // all that is set here is shared
        }
    }
}
