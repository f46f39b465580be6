package id.satunaker.analytics.kafka;

import id.satunaker.schemas.topic.Topics;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** The dead-letter topic of the topic that a record came from. */
record DeadLetterTopic() implements TopicNameExtractor<byte[], byte[]> {

    @Override
    public String extract(byte[] key, byte[] value, RecordContext context) {
        return Stream.of(Topics.JOB_SEEKERS, Topics.PLACEMENTS, Topics.VACANCIES, Topics.PARTICIPANTS)
                .filter(topic -> topic.topicName().equals(context.topic()))
                .map(Topics::deadLetterName)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No dead letters are expected from " + context.topic()));
    }
}
