package id.satunaker.ingest.http;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/**
 * A request whose body is copied out of the network's own memory as it comes. The framework's parser of forms gives
 * back some of that memory twice when it is not read to the end, and it may hold another request by then.
 */
final class CopiedRequest extends ServerHttpRequestDecorator {

    CopiedRequest(ServerHttpRequest request) {
        super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().map(CopiedRequest::copied);
    }

    private static DataBuffer copied(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }
}
