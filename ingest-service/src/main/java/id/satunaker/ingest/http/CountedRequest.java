package id.satunaker.ingest.http;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose bytes count against its sender's quota as they come. */
final class CountedRequest extends ServerHttpRequestDecorator {
    private final Quota quota;

    CountedRequest(ServerHttpRequest request, Quota quota) {
        super(request);
        this.quota = quota;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return quota.counting(super.getBody());
    }
}
