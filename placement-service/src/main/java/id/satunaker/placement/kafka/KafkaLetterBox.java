package id.satunaker.placement.kafka;

import id.satunaker.placement.records.OutOfReachException;
import id.satunaker.placement.records.letter.Coordinates;
import id.satunaker.placement.records.letter.Letter;
import id.satunaker.placement.records.letter.LetterBox;
import id.satunaker.placement.records.letter.LetterPage;
import id.satunaker.placement.records.letter.LetterSearch;
import id.satunaker.schemas.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** Reads dead letters where they lie, and publishes the records behind them again. */
final class KafkaLetterBox implements LetterBox {
    private static final Logger log = LoggerFactory.getLogger(KafkaLetterBox.class);

    private static final List<String> TOPICS = Stream.of(Topics.JOB_SEEKERS, Topics.VACANCIES, Topics.PLACEMENTS)
            .map(Topics::deadLetterName)
            .toList();

    private final Map<String, Object> consumers;
    private final KafkaOperations<byte[], byte[]> kafka;

    KafkaLetterBox(Map<String, Object> consumers, KafkaOperations<byte[], byte[]> kafka) {
        this.consumers = consumers;
        this.kafka = kafka;
    }

    @Override
    public List<String> topics() {
        return TOPICS;
    }

    @Override
    public Optional<LetterPage> page(LetterSearch search) {
        return reading(reader -> {
            List<PartitionRange> whole = reader.whole(reader.partitions(search.topics()));
            if (search.before() != null && search.before().size() != whole.size()) {
                return Optional.empty();
            }
            LetterMerge merge = LetterMerge.of(whole, search);
            return Optional.of(merge.page(reader.read(merge.windows(), LetterHeaders::letter)));
        });
    }

    @Override
    public Optional<Letter> find(Coordinates letter) {
        return reading(reader -> at(letter, reader)).map(LetterHeaders::letter);
    }

    @Override
    public Optional<Coordinates> publishAgain(Coordinates original) {
        return reading(reader -> at(original, reader).map(this::publish));
    }

    private <T> T reading(Function<RangeReader, T> reading) {
        try (RangeReader reader = new RangeReader(consumers)) {
            return reading.apply(reader);
        } catch (KafkaException | CompletionException e) {
            throw new OutOfReachException(e);
        }
    }

    private Coordinates publish(ConsumerRecord<byte[], byte[]> record) {
        ProducerRecord<byte[], byte[]> copy =
                new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value());
        record.headers().forEach(header -> {
            if (!LetterHeaders.isOfDeadLetters(header)) {
                copy.headers().add(header);
            }
        });
        RecordMetadata sent = kafka.send(copy).join().getRecordMetadata();
        log.info("Published {}-{}@{} again at {}", record.topic(), record.partition(), record.offset(), sent.offset());
        return new Coordinates(sent.topic(), sent.partition(), sent.offset());
    }

    /** The record at exactly this place, if there is one. */
    private static Optional<ConsumerRecord<byte[], byte[]>> at(Coordinates place, RangeReader reader) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        return reader.partitions(List.of(place.topic())).contains(partition)
                ? reader.whole(List.of(partition)).stream()
                        .filter(whole -> whole.contains(place.offset()))
                        .flatMap(
                                whole -> reader.read(List.of(whole.only(place.offset())), Function.identity()).stream())
                        .findFirst()
                : Optional.empty();
    }
}
