package id.satunaker.analytics.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bound, in bytes, for the blocks and write buffers of all RocksDB stores of the process, however many partitions it
 * runs. Kafka Streams makes one per store, by name.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long TOTAL = 256L << 20;
    private static final long WRITE_BUFFERS = 96L << 20;
    private static final long WRITE_BUFFER = 8L << 20;

    /** Never closed: the stores of every task share them for as long as the process lives. */
    private static final Cache CACHE = new LRUCache(TOTAL);

    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);

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
        // what is set here is shared
    }
}
