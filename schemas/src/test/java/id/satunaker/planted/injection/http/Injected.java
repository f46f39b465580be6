package id.satunaker.planted.injection.http;

import org.springframework.beans.factory.annotation.Autowired;

final class Injected {
    @Autowired
    private String field = "";

    String field() {
        return field;
    }
}
